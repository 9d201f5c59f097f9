/** Types of rooms.mjs for the test that holds the walls. */
export function roomOf(path: string, root: string): string | null;
export function brokenWall(file: string, specifier: string, root: string): string | null;
