import { HostError, HostObject, notImplemented } from "./hostObject";

/** Arguments of a call; where a referenced id is not zero, the argument is another object of the request. */
interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

/** The body of one request: what one context.sync() sends. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results?: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };

/** What office.js itself asks for besides the workbook; accepted and ignored. */
const INTERNAL_SERVICE = "Microsoft.InternalService.AddinInternalService";

/** Carries out one request on the object tree that begins at `workbook`. */
export function processRequest(body: RequestBody, workbook: HostObject): ResponseBody {
  return new BatchRun(body, workbook).run();
}

class BatchRun {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly workbook: HostObject,
  ) {}

  /** An error ends the batch and drops its results; what was written before stays (unconfirmed for today's Excel). */
  run(): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { TraceIds: traces, Error: this.errorOf(error, action, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private perform(action: Action): unknown {
    // The answer to a trace is what attaches event handlers in the client.
    if (action.ActionType === ACTION.trace) return null;
    const target = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target === null ? null : target.identity();
      case ACTION.query: {
        const { Select = [], Expand, Top, Skip } = action.QueryInfo ?? {};
        if (Expand ?? Top ?? Skip) throw notImplemented("load", "expand, top, skip");
        return target === null ? null : target.query(Select);
      }
      case ACTION.method: {
        const value = this.existing(target, action).call(action.Name, this.argumentsOf(action.ArgumentInfo));
        return value instanceof HostObject ? value.identity() : value;
      }
      case ACTION.setProperty:
        this.existing(target, action).set(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notImplemented("ActionType", String(action.ActionType));
    }
  }

  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `no object path ${id}`);
    const found = this.resolve(path);
    this.objects.set(id, found);
    return found;
  }

  private resolve(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.workbook;
      case PATH.newObject:
        if (path.Name === INTERNAL_SERVICE) return internalService;
        throw notImplemented("newObject", path.Name);
      case PATH.nullObject:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    // Whether Excel lets calls on a null object through is not known: our host must not rely on it.
    if (parent === null) throw notImplemented("null object", path.Name || "getItem");
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.navigate(path.Name);
      case PATH.indexer:
        return parent.index(this.argumentsOf(path.ArgumentInfo)[0]);
      case PATH.method: {
        const found = parent.call(path.Name, this.argumentsOf(path.ArgumentInfo));
        if (found === null || found instanceof HostObject) return found;
        throw new HostError("GeneralException", `${parent.className}.${path.Name} gives no object`);
      }
      default:
        throw notImplemented("ObjectPathType", String(path.ObjectPathType));
    }
  }

  private existing(target: HostObject | null, action: Action): HostObject {
    if (target === null) throw notImplemented("null object", action.Name);
    return target;
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, i) => {
      const id = ids?.[i];
      return typeof id === "number" && id !== 0 ? this.object(id) : argument;
    });
  }

  private errorOf(error: HostError, action: Action, index: number): NonNullable<ResponseBody["Error"]> {
    const target = this.objects.get(action.ObjectPathId);
    return {
      Code: error.code,
      Message: error.message,
      Location: `${target?.className ?? "Workbook"}.${action.Name}`,
      ActionIndex: index,
      HttpStatusCode: 400,
    };
  }
}

const internalService = new HostObject("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => null },
});
