/** @type {Array<() => void>} */
const tasks = [];

/**
 * Has something done when this process ends, however that comes about. What was given last is done first.
 * @param {() => void} task
 */
export function endInOrder(task) {
  if (tasks.length === 0) {
    process.once('exit', () => {
      for (const each of tasks.reverse()) each();
    });
    process.once('SIGINT', () => process.exit(130));
    process.once('SIGTERM', () => process.exit(143));
  }
  tasks.push(task);
}
