/** Calls `attempt` until it no longer throws, and returns its value; after `limit` ms its last error goes to the caller. */
export async function eventually<T>(attempt: () => T | Promise<T>, limit = 15_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
