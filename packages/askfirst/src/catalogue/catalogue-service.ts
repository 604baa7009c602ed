// What a catalogue entry is: a service as a policy would declare it. Facts come from the vendor's own documentation, linked
// in each file; the category is a suggestion, which the owner may override.

import type { PolicyInput } from '@askfirst/policy'

/** One service of the catalogue. */
export type CatalogueService = Exclude<PolicyInput['services'][string], string>
