// What stands behind the gate.

/** What stands behind the gate. It may be asked twice for one request, where the first answer is a part of a page. */
export type Next = (request: Request) => Response | Promise<Response>
