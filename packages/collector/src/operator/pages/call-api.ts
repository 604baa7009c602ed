// Calling /v1/admin from its own page, and what comes back when it does not do what was asked.

/** Where the collector is mounted: this script is at `<base>/admin/admin.js`. */
const base = new URL((document.currentScript as HTMLScriptElement | null)?.src ?? location.href).pathname.replace(
  /\/admin(\/admin\.js)?$/,
  '',
)

/** Fired on `window` when a call says that nobody is signed in. */
export const signedOut = 'askfirst-signed-out'

/** What the collector answered instead, in words for people. */
export class ApiProblem extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The response of a call that did what was asked. @throws ApiProblem */
export async function callApi(method: string, path: string, body?: object): Promise<Response> {
  const response = await fetch(`${base}/v1/admin/${path}`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new ApiProblem(0, 'The collector cannot be reached. Is it running?')
  })
  if (response.ok) return response
  if (response.status === 401 && path !== 'session') dispatchEvent(new Event(signedOut))
  throw new ApiProblem(response.status, await messageOf(response))
}

/** The JSON that a call answers. @throws ApiProblem */
export async function askApi<T>(method: string, path: string, body?: object): Promise<T> {
  return (await (await callApi(method, path, body)).json()) as T
}

async function messageOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => undefined)) as
    | { title: string; detail: string; fields?: { path: string; message: string }[] }
    | undefined
  if (!problem) return `The collector answered ${response.status}.`
  const fields = problem.fields?.map(({ path, message }) => `${path} ${message}.`).join(' ')
  return `${problem.title}. ${fields ?? problem.detail}`
}
