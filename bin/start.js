// Starts Carnet from a fresh clone or for the hundredth time: installs and builds what is missing, then runs it.
import module from 'node:module'
import { buildWhatIsStale } from './build.js'
import { installWhatIsMissing } from './install.js'
import './small-heap.js'

installWhatIsMissing()
buildWhatIsStale()

// From Node 22 on, the next start need not compile again.
module.enableCompileCache?.()

// In this very process: what stops npm start stops Carnet, and no second Node takes memory.
await import('../dist/server/main.js')
