// Who is signed in, which site and which view: the frame around every view.

import type { ComponentType, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SessionAnswer } from '../session.ts'
import { AuditView } from './audit-view.tsx'
import { askApi, callApi, signedOut } from './call-api.ts'
import { ExportView } from './export-view.tsx'
import { LogView } from './log-view.tsx'
import { OverviewView } from './overview-view.tsx'
import { ReceiptsView } from './receipts-view.tsx'
import { RequestsView } from './requests-view.tsx'
import { RetentionView } from './retention-view.tsx'
import { SignIn } from './sign-in.tsx'

/** What every view is given. */
export interface ViewProps {
  readonly site: SessionAnswer['sites'][number]
}

/** By the fragment of the address. */
const views: Readonly<Record<string, readonly [title: string, view: ComponentType<ViewProps>]>> = {
  overview: ['Overview', OverviewView],
  receipts: ['Receipts', ReceiptsView],
  requests: ['Requests', RequestsView],
  retention: ['Retention', RetentionView],
  export: ['Export', ExportView],
  audit: ['Audit log', AuditView],
  log: ['Log', LogView],
}

export function App(): JSX.Element {
  const [session, setSession] = useState<SessionAnswer | null>()
  useEffect(() => {
    askApi<SessionAnswer>('GET', 'session').then(setSession, () => setSession(null))
    const leave = (): void => setSession(null)
    addEventListener(signedOut, leave)
    return () => removeEventListener(signedOut, leave)
  }, [])
  if (session === undefined) return <p class="wait">One moment …</p>
  if (session === null) return <SignIn onSignedIn={setSession} />
  return <SignedIn session={session} onLeave={() => setSession(null)} />
}

function SignedIn({ session, onLeave }: { readonly session: SessionAnswer; readonly onLeave: () => void }): JSX.Element {
  const view = useView()
  const [name, setName] = useState(session.sites[0]?.site)
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  const [title, View] = views[view] ?? ['Overview', OverviewView]
  useEffect(() => {
    document.title = `${title} – operator pages`
    // Whoever follows a link goes on reading where it leads.
    if (!isFirst.current) heading.current?.focus()
    isFirst.current = false
  }, [title])
  const signOut = async (): Promise<void> => {
    await callApi('DELETE', 'session').catch(() => {})
    onLeave()
  }
  const site = session.sites.find((one) => one.site === name)
  return (
    <>
      <button type="button" class="skip" onClick={() => heading.current?.focus()}>
        Skip to the content
      </button>
      <header>
        <p class="brand">
          <strong>askfirst</strong> operator pages
        </p>
        {session.sites.length > 1 ? (
          <label>
            Site
            <select value={name} onChange={(event) => setName(event.currentTarget.value)}>
              {session.sites.map(({ site }) => (
                <option key={site}>{site}</option>
              ))}
            </select>
          </label>
        ) : (
          <p>{name}</p>
        )}
        <p>
          Signed in as <strong>{session.operator}</strong>
        </p>
        <button type="button" onClick={signOut}>
          Sign out
        </button>
      </header>
      <nav aria-label="Views">
        <ul>
          {Object.entries(views).map(([id, [label]]) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === view ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {site && <View key={`${view} ${site.site}`} site={site} />}
      </main>
    </>
  )
}

function useView(): string {
  const read = (): string => (Object.hasOwn(views, location.hash.slice(1)) ? location.hash.slice(1) : 'overview')
  const [view, set] = useState(read)
  useEffect(() => {
    const follow = (): void => set(read())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return view
}
