/// <reference types="office-js" />

/** Gives where the open workbook lies, or its name alone before it was first saved; empty when Office does not tell. */
export function workbookAddress(): string {
  const { document } = Office.context as { readonly document?: { readonly url?: string | null } };
  return document?.url ?? "";
}
