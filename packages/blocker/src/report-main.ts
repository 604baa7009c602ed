// What askfirst.js has more of where the policy only reports: `askfirst build` puts it among what runs first, and the site in the
// place of the name.

import { type Reporting, reportHeld } from './report/report-held.ts'

declare const ASKFIRST_DATA: Reporting

const report: () => void = reportHeld(ASKFIRST_DATA)
export default report
