// DOM without markup: nothing here parses a string, so it works under require-trusted-types-for 'script'.

/** A new element with these attributes and children. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag)
  for (const name in attributes) element.setAttribute(name, attributes[name] as string)
  element.append(...children)
  return element
}

/** A button of the interface; `control` becomes its `data-askfirst-do`, where it has one. */
export function makeButton(label: string, control?: string): HTMLButtonElement {
  return make('button', { type: 'button', ...(control && { 'data-askfirst-do': control }) }, label)
}
