// Proof for whoever relies on a grant: a file, for a reason.

import type { JSX } from 'preact'
import type { ViewProps } from './app.tsx'
import { callApi } from './call-api.ts'
import { Form } from './form.tsx'
import { ReasonField } from './reason-field.tsx'

export function ExportView({ site: { site, categories, services } }: ViewProps): JSX.Element {
  const today = new Date().toISOString().slice(0, 10)
  return (
    <>
      <p>
        The receipts that prove grants (GDPR art. 7(1)), one to a line, each signed and proven to be in the log:{' '}
        <code>askfirst verify</code> reads them. Restricted records are left out. A receipt holds no name and no address, and is
        about a person all the same.
      </p>
      <Form
        submit="Export"
        run={async ({ what, ...fields }) => {
          const [kind = '', name = ''] = (what ?? '').split(' ')
          const response = await callApi('POST', 'exports', { site, ...fields, ...(kind ? { [kind]: name } : {}) })
          save(await response.blob(), `askfirst-proof-${site}-${fields.from}-${fields.to}.ndjson`)
          return `Exported ${response.headers.get('askfirst-receipts')} receipts.`
        }}
      >
        <label>
          Of
          <select name="what">
            <option value="">every category</option>
            <optgroup label="Category">
              {categories.map((id) => (
                <option key={id} value={`category ${id}`}>
                  {id}
                </option>
              ))}
            </optgroup>
            <optgroup label="Service">
              {services.map((id) => (
                <option key={id} value={`service ${id}`}>
                  {id}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <label>
          From
          <input name="from" type="date" required max={today} defaultValue={today} />
        </label>
        <label>
          To
          <input name="to" type="date" required max={today} defaultValue={today} />
        </label>
        <ReasonField hint="Whom it is for and why. It goes into the audit log, and whoever these receipts are of is shown it." />
      </Form>
    </>
  )
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
