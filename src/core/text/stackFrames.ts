/** A line of a stack that says where something was called, as V8, VS Code, SpiderMonkey and JavaScriptCore write it. */
const FRAME = /^\s*at .+:\d+\)?$|^[^\s@]*@\S+:\d+$/;

/**
 * What may be written down of an error: its kind and where it happened. Not its message, which may quote the value that it
 * is about, and that may be somebody's text.
 */
export function withoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '' } = error;
  const end = message === '' ? -1 : stack.indexOf(message);
  const frames = (end < 0 ? stack : stack.slice(end + message.length)).split('\n');
  return [name, ...frames.filter((line) => FRAME.test(line))].join('\n');
}
