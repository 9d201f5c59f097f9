import type { EmulatedExcel } from "../emulatedExcel";
import { HostError, HostObject, notImplemented } from "../hostObject";
import { type ModelSheet } from "../workbookModel";
import { range } from "./range";
import { worksheet } from "./worksheet";

/** Event numbers of the wire, by what follows _Register: newer events are named another way round. */
const EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  EventNameChanged: 25,
};

/** Excel.Workbook: the root of every request. */
export function workbook(excel: EmulatedExcel): HostObject {
  return new HostObject("Workbook", {
    scalars: {
      Name: { get: () => excel.model.name },
      ReadOnly: { get: () => excel.model.readOnly },
    },
    navigations: {
      Worksheets: () => worksheets(excel),
      Application: () =>
        new HostObject("Application", {
          methods: {
            SuspendApiCalculationUntilNextSync: () => excel.suspendCalculation(),
            CreateWorkbook: (base64: string | null) => createdWorkbook(excel, base64),
          },
        }),
      Protection: () =>
        new HostObject("WorkbookProtection", {
          scalars: { Protected: { get: () => excel.model.structureProtected } },
        }),
      Settings: () => settings(excel),
    },
    methods: {
      GetActiveCell: () => {
        const { top, left } = excel.model.selection;
        return range(excel, excel.model.activeSheet, { top, left, bottom: top, right: left });
      },
      _RemoveReference: () => null,
    },
  });
}

/** Excel.WorkbookCreated: a workbook in a window of its own once it is opened. */
function createdWorkbook(excel: EmulatedExcel, base64: string | null): HostObject {
  if (!excel.hasWindows) throw new HostError("UnsupportedOperation", "this host opens no other workbook");
  return new HostObject("WorkbookCreated", {
    scalars: { Id: { get: () => "created" } },
    methods: {
      Open: () => {
        // "PK": anything else is no workbook, and Excel says so.
        if (base64 !== null && !base64.startsWith("UEs"))
          throw new HostError("InvalidArgument", "no workbook");
        excel.openedWorkbooks.push(base64 ?? "");
      },
    },
  });
}

function worksheets(excel: EmulatedExcel): HostObject {
  const find = (key: unknown): ModelSheet | undefined =>
    excel.model.sheets.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  const register = (on: boolean) =>
    Object.fromEntries(
      Object.entries(EVENTS).map(([name, number]) => [
        `_${on ? "Register" : "Unregister"}${name}`,
        () => excel.listen(number, on),
      ]),
    );
  return new HostObject("WorksheetCollection", {
    items: () => excel.model.sheets.map((sheet) => worksheet(excel, sheet)),
    indexer: (key) => {
      const sheet = find(key);
      if (!sheet) throw new HostError("ItemNotFound", `no sheet ${String(key)}`);
      return worksheet(excel, sheet);
    },
    methods: {
      GetItemOrNullObject: (key: string) => {
        const sheet = find(key);
        return sheet ? worksheet(excel, sheet) : null;
      },
      GetActiveWorksheet: () => worksheet(excel, excel.model.activeSheet),
      Add: (name: string | null) => {
        excel.refuseStructure();
        if (name === null) throw notImplemented("WorksheetCollection", "add without a name");
        if (find(name)) throw new HostError("ItemAlreadyExists", `sheet ${name}`);
        if (name.length > 31 || /[[\]:*?/\\]/.test(name))
          throw new HostError("InvalidArgument", "sheet name");
        return worksheet(excel, excel.addSheet(name));
      },
      ...register(true),
      ...register(false),
    },
  });
}

function settings(excel: EmulatedExcel): HostObject {
  const setting = (key: string): HostObject =>
    new HostObject("Setting", {
      identity: () => ({ _Id: key }),
      scalars: { Key: { get: () => key }, Value: { get: () => excel.model.settings.get(key) } },
    });
  return new HostObject("SettingCollection", {
    methods: {
      Add: (key: string, value: unknown) => {
        excel.refuseStructure();
        excel.model.settings.set(key, value);
        return setting(key);
      },
      GetItemOrNullObject: (key: string) => (excel.model.settings.has(key) ? setting(key) : null),
    },
  });
}
