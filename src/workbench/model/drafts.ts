/** Work in progress, kept in this browser only: a whole file that can be opened. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly bytes: Uint8Array;
}

/** Where drafts are kept. What fails is as if there were none: a draft is a help, never a condition. */
export interface DraftStore {
  /** The drafts that no other window is working on, newest first. */
  list(): Promise<readonly Draft[]>;
  put(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
}

const DATABASE = "vtlt-workbench";
const STORE = "drafts";

/** Drafts in IndexedDB; a lock of the browser tells which belong to a window that is still open. */
export function browserDrafts(factory: IDBFactory, locks: LockManager | undefined): DraftStore {
  const held = new Map<string, () => void>();
  const database = open(factory);
  // Private windows may have none.
  database.catch(() => undefined);

  const run = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const store = (await database).transaction(STORE, mode).objectStore(STORE);
    return settled(work(store));
  };
  const hold = (id: string): void => {
    if (held.has(id) || locks === undefined) return;
    held.set(id, () => undefined);
    void locks.request(lockOf(id), () => new Promise<void>((resolve) => held.set(id, resolve)));
  };

  return {
    list: async () => {
      try {
        const drafts = (await run("readonly", (store) => store.getAll())) as Draft[];
        const taken = new Set(((await locks?.query())?.held ?? []).map(({ name }) => name));
        return drafts.filter(({ id }) => !taken.has(lockOf(id))).sort((a, b) => b.savedAt - a.savedAt);
      } catch {
        return [];
      }
    },
    put: async (draft) => {
      hold(draft.id);
      await run("readwrite", (store) => store.put(draft)).catch(() => undefined);
    },
    remove: async (id) => {
      await run("readwrite", (store) => store.delete(id)).catch(() => undefined);
      held.get(id)?.();
      held.delete(id);
    },
  };
}

function lockOf(id: string): string {
  return `vtlt-draft ${id}`;
}

/** Where storage is refused, asking for it throws at once. */
async function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: "id" });
  };
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}
