// The second thread: takes a task, sends back what came of it.
import { parentPort } from 'node:worker_threads'
import { perform, type Task } from './tasks.ts'

parentPort?.on('message', (task: Task) => {
  try {
    parentPort?.postMessage({ result: perform(task) }, [])
  } catch (error) {
    parentPort?.postMessage({ error: String(error) }, [])
  }
})
