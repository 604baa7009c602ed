// Addresses as browsers have them: happy-dom's inherit from Node's what the policy takes from the prototype as it is loaded.

import { ownProperty } from './own-property.ts'

ownProperty(URL.prototype, 'href')
