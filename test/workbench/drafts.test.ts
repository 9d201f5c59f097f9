import { IDBFactory } from "fake-indexeddb";
import { browserDrafts, type Draft } from "../../src/workbench/model/drafts";

function draft(id: string, savedAt: number): Draft {
  return { id, name: `${id}.xlsx`, savedAt, bytes: new Uint8Array([1, 2, 3]) };
}

/** Locks as a browser has them, for one window; `others` are held by another one. */
function locksOf(others: readonly string[]): LockManager {
  return {
    query: () => Promise.resolve({ held: others.map((name) => ({ name })), pending: [] }),
    request: (_: string, work: () => Promise<void>) => work(),
  } as unknown as LockManager;
}

test("drafts are given back with their bytes, the newest first", async () => {
  const store = browserDrafts(new IDBFactory(), undefined);
  await store.put(draft("cu", 1));
  await store.put(draft("moi", 2));
  expect(await store.list()).toEqual([draft("moi", 2), draft("cu", 1)]);
});

test("a later draft of the same file takes the place of the earlier one", async () => {
  const store = browserDrafts(new IDBFactory(), undefined);
  await store.put(draft("a", 1));
  await store.put(draft("a", 5));
  expect(await store.list()).toEqual([draft("a", 5)]);
});

test("a forgotten draft is gone", async () => {
  const store = browserDrafts(new IDBFactory(), undefined);
  await store.put(draft("a", 1));
  await store.remove("a");
  expect(await store.list()).toEqual([]);
});

test("a draft that another window is working on is not offered", async () => {
  const factory = new IDBFactory();
  await browserDrafts(factory, undefined).put(draft("a", 1));
  expect(await browserDrafts(factory, locksOf(["vtlt-draft a"])).list()).toEqual([]);
  expect(await browserDrafts(factory, locksOf(["vtlt-draft b"])).list()).toEqual([draft("a", 1)]);
});

test("where the browser allows no storage there are no drafts, and nothing fails", async () => {
  const refusing = {
    open: () => {
      throw new DOMException("denied", "SecurityError");
    },
  } as unknown as IDBFactory;
  const store = browserDrafts(refusing, undefined);
  await store.put(draft("a", 1));
  await store.remove("a");
  expect(await store.list()).toEqual([]);
});
