// The demo with each layout of the first layer that a policy can name.

import { join } from 'node:path'
import ownPolicy from '@askfirst/demo-site/askfirst.config.ts'
import { type Demo, startDemo } from '@askfirst/demo-site/server.ts'
import { definePolicy, type Policy, type PolicyInput, policySchema, type Schema } from '@askfirst/policy'

type Layout = Policy['ui']['layout']

const schema: Schema = policySchema

/** As the schema of policies has them, so that a new one is tested as well. */
export const layouts = schema.properties?.ui?.properties?.layout?.enum as readonly Layout[]

/** A demo of its own that asks in this layout; to be closed. */
export function startLayout(layout: Layout, dataFolder: string): Promise<Demo> {
  const policy = definePolicy({ ...(ownPolicy as PolicyInput), ui: { layout } })
  return startDemo({ port: 0, dataFolder: join(dataFolder, layout), policy })
}
