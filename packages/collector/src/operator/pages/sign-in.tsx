// The door: a token in, a session out.

import type { JSX } from 'preact'
import type { SessionAnswer } from '../session.ts'
import { askApi } from './call-api.ts'
import { Form } from './form.tsx'

export function SignIn({ onSignedIn }: { readonly onSignedIn: (session: SessionAnswer) => void }): JSX.Element {
  return (
    <main class="door">
      <h1>Operator pages</h1>
      <Form
        submit="Sign in"
        run={async ({ token }) => {
          onSignedIn(await askApi('POST', 'session', { token }))
          return undefined
        }}
      >
        <label>
          Token
          <input name="token" type="password" autocomplete="current-password" required spellcheck={false} />
        </label>
        <p class="hint">
          <code>askfirst token create --name …</code> on the server makes one.
        </p>
      </Form>
    </main>
  )
}
