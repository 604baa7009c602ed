// Where a property is: happy-dom keeps some elsewhere than browsers do.

/** Makes an inherited property of `prototype` its own, as Web IDL has it. */
export function ownProperty(prototype: object, property: string): void {
  let holder: object | null = prototype
  while (holder && !Object.hasOwn(holder, property)) holder = Object.getPrototypeOf(holder)
  if (holder) Object.defineProperty(prototype, property, Object.getOwnPropertyDescriptor(holder, property) as PropertyDescriptor)
}
