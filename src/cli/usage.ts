/** Thrown for a command line that cannot be carried out as written. The message is Vietnamese, for the person. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** Exit status of `vtlt` (contracts.md): nothing wrong, an error finding, bad usage or an unreadable file. */
export const exitStatus = { fine: 0, errorsFound: 1, unusable: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** One command of `vtlt`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole text of `vtlt NAME --help`. */
  readonly help: string;
  readonly run: (args: readonly string[]) => Promise<ExitStatus>;
}
