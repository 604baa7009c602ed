// Microsoft's tags before any of them: everything is denied.

import { tellMicrosoft } from './microsoft.ts'

export default (): void => tellMicrosoft('default', {})
