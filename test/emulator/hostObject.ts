/** An error as Excel answers it; `code` is one of Excel.ErrorCodes. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** A property of a class: how it is read and, where Excel allows it, written. */
export interface Scalar {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** What a class of the emulator knows. Names are as on the wire: PascalCase. */
export interface Members {
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly navigations?: Readonly<Record<string, () => HostObject>>;
  /** Gives another object (null is a null object) or plain JSON. */
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** `collection[key]`, which on the wire is an indexer. */
  readonly indexer?: (key: unknown) => HostObject;
  /** Makes it a collection. */
  readonly items?: () => readonly HostObject[];
  /** What the client must always learn about the object (its stable id). */
  readonly identity?: () => Readonly<Record<string, unknown>>;
}

/** Gives the error for a member the emulator does not have: a gap is loud, never silently wrong. */
export function notImplemented(className: string, member: string): HostError {
  return new HostError("NotImplemented", `emulator: ${className}.${member} is not implemented`);
}

/** One object of the fake Excel. */
export class HostObject {
  constructor(
    readonly className: string,
    private readonly members: Members,
  ) {}

  identity(): Readonly<Record<string, unknown>> {
    return this.members.identity?.() ?? {};
  }

  navigate(name: string): HostObject {
    const found = memberOf(this.members.navigations, name);
    if (!found) throw notImplemented(this.className, name);
    return found[1]();
  }

  index(key: unknown): HostObject {
    if (!this.members.indexer) throw notImplemented(this.className, "getItem");
    return this.members.indexer(key);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const found = memberOf(this.members.methods, name);
    if (!found) throw notImplemented(this.className, `${name}()`);
    return (found[1] as (...args: readonly unknown[]) => unknown)(...args);
  }

  set(name: string, value: unknown): void {
    const found = memberOf(this.members.scalars, name);
    if (!found?.[1].set) throw notImplemented(this.className, `${name} (written)`);
    found[1].set(value);
  }

  /** Answers a load of properties by path ("name", "protection/protected", in a collection "areas/rowIndex"). */
  query(paths: readonly string[]): Record<string, unknown> {
    const { items } = this.members;
    if (items) return { _Items: items().map((item) => item.query(paths)) };
    if (paths.length === 0) throw notImplemented(this.className, "load without property names");
    const answer: Record<string, unknown> = { ...this.identity() };
    const deeper = new Map<string, string[]>();
    for (const path of paths) {
      const slash = path.indexOf("/");
      const name = slash < 0 ? path : path.slice(0, slash);
      const rest = slash < 0 ? null : path.slice(slash + 1).replace(/^items\//i, "");
      if (rest !== null) deeper.set(name, [...(deeper.get(name) ?? []), rest]);
      else {
        const found = memberOf(this.members.scalars, name);
        if (!found) throw notImplemented(this.className, name);
        answer[found[0]] = found[1].get();
      }
    }
    for (const [name, rest] of deeper) {
      const found = memberOf(this.members.navigations, name);
      if (!found) throw notImplemented(this.className, name);
      answer[found[0]] = found[1]().query(rest);
    }
    return answer;
  }
}

/** Finds a member without regard to case: loads keep the caller's casing. */
function memberOf<T>(members: Readonly<Record<string, T>> | undefined, name: string): [string, T] | null {
  if (!members) return null;
  const key = Object.hasOwn(members, name)
    ? name
    : Object.keys(members).find((k) => k.toLowerCase() === name.toLowerCase());
  return key === undefined ? null : [key, members[key]!];
}
