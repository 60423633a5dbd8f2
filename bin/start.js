// Starts Carnet from a fresh clone or for the hundredth time: installs and builds what is missing, then runs it.
import { buildWhatIsStale } from './build.js'
import { installWhatIsMissing } from './install.js'

installWhatIsMissing()
buildWhatIsStale()

// In this very process: what stops npm start stops Carnet, and no second Node takes memory.
process.setSourceMapsEnabled(true)
await import('../dist/server/main.js')
