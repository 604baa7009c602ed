// How a page speaks to Google's tags, before and after they have come.

/** They read commands from a queue, each an `Arguments` object: an array is ignored. */
export const gtag: (...command: unknown[]) => void = function () {
  // biome-ignore lint/complexity/noArguments: the very object is what Google reads
  // biome-ignore lint/suspicious/noAssignInExpressions: the queue is made where there is none
  ;((window as { dataLayer?: unknown[] }).dataLayer ??= []).push(arguments)
}
