// What parse5's tree builder needs to know about elements while they are open: it decides how the next tag is read, and keeps
// nothing that it has closed. So a document of any length takes no more memory than its deepest element.

import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'

/** An element, a document or the content of a template: its name, and what it is in. Its children are nobody's business. */
export interface Skeleton {
  readonly name: string
  readonly namespace: html.NS
  readonly attributes: Token.Attribute[]
  parent: Skeleton | null
  content?: Skeleton
}

/** See {@link Skeleton}. */
export type SkeletonMap = TreeAdapterTypeMap<
  Skeleton,
  Skeleton,
  Skeleton,
  Skeleton,
  Skeleton,
  Skeleton,
  Skeleton,
  Skeleton,
  Skeleton,
  Skeleton
>

/** A tree builder's adapter that tells what has been made. */
export interface TreeWithoutNodes extends TreeAdapter<SkeletonMap> {
  /** The element that was made last. */
  last: Skeleton | undefined
  hasHead: boolean
  hasBody: boolean
}

const none: Skeleton[] = []

function make(name: string, namespace: html.NS = html.NS.HTML, attributes: Token.Attribute[] = []): Skeleton {
  return { name, namespace, attributes, parent: null }
}

/** For one document. */
export function makeTreeWithoutNodes(): TreeWithoutNodes {
  const text = make('#text')
  const put = (parent: Skeleton, node: Skeleton): void => {
    node.parent = parent
  }
  let mode = html.DOCUMENT_MODE.NO_QUIRKS
  const tree: TreeWithoutNodes = {
    last: undefined,
    hasHead: false,
    hasBody: false,
    createElement(name, namespace, attributes) {
      if (name === 'head') tree.hasHead = true
      if (name === 'body') tree.hasBody = true
      tree.last = make(name, namespace, attributes)
      return tree.last
    },
    createDocument: () => make('#document'),
    createDocumentFragment: () => make('#content'),
    createCommentNode: () => text,
    createTextNode: () => text,
    appendChild: put,
    insertBefore: put,
    detachNode(node) {
      node.parent = null
    },
    getParentNode: ({ parent }) => parent,
    getTagName: ({ name }) => name,
    getNamespaceURI: ({ namespace }) => namespace,
    getAttrList: ({ attributes }) => attributes,
    setTemplateContent(template, content) {
      template.content = content
    },
    getTemplateContent: (template) => template.content ?? template,
    setDocumentMode(_, next) {
      mode = next
    },
    getDocumentMode: () => mode,
    isElementNode: (node): node is Skeleton => !node.name.startsWith('#'),
    isTextNode: (node): node is Skeleton => node === text,
    isCommentNode: (node): node is Skeleton => node === text,
    isDocumentTypeNode: (_): _ is Skeleton => false,
    getChildNodes: () => none,
    getFirstChild: () => null,
    getNodeSourceCodeLocation: () => undefined,
    getCommentNodeContent: () => '',
    getTextNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    adoptAttributes() {},
    insertText() {},
    insertTextBefore() {},
    setDocumentType() {},
    setNodeSourceCodeLocation() {},
    updateNodeSourceCodeLocation() {},
  }
  return tree
}
