// Builds Carnet: the server and the command line into dist/server, the pages into dist/web.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { root, stop } from './install.js'

const dist = path.join(root, 'dist')
const stamp = path.join(dist, 'built-from')
const sources = ['src', 'bin/build.js', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']

/** Builds only when a source changed since the last build, so that the next start is quick. */
export function buildWhatIsStale() {
  if (isBuilt()) return
  console.log('Building Carnet…')
  // In a process of its own: what builds takes memory that the server would keep.
  const { status } = spawnSync(process.execPath, [import.meta.filename], { stdio: 'inherit' })
  if (status !== 0) stop('Carnet could not be built; the reason is above.')
}

export function isBuilt() {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === state()
}

async function build() {
  const before = state()
  fs.rmSync(stamp, { force: true })
  await Promise.all([buildServer(), buildWeb()])
  fs.writeFileSync(stamp, before)
}

async function buildOrSayWhyNot() {
  try {
    await build()
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error))
  }
}

// Packages of the older kind, bundled into modules, still ask for these.
const forOlderPackages = `import { createRequire as carnetRequire } from 'node:module'
const require = carnetRequire(import.meta.url)
const __filename = import.meta.filename
const __dirname = import.meta.dirname`

// With the packages in it, but for those with a native part: reading a thousand small files takes longer than
// all the rest of a start. Workers are named so, since each is an own program that the server starts beside itself.
async function buildServer() {
  const { build: bundle } = await import('esbuild')
  const workers = files(path.join(root, 'src')).filter((file) => file.endsWith('-worker.ts'))
  fs.rmSync(path.join(dist, 'server'), { recursive: true, force: true })
  await bundle({
    entryPoints: [path.join(root, 'src/app/main.ts'), path.join(root, 'src/app/cli.ts'), ...workers],
    entryNames: '[name]',
    outdir: path.join(dist, 'server'),
    bundle: true,
    splitting: true,
    external: ['sharp', 'pg-native', '@myriaddreamin/typst-ts-node-compiler'],
    banner: { js: forOlderPackages },
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'silent',
  })
}

async function buildWeb() {
  // Also when a test asks for it, whose environment would make the pages' libraries check themselves.
  process.env.NODE_ENV = 'production'
  const vite = await import('vite')
  await vite.build({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' })
  await Promise.all(files(path.join(dist, 'web')).map(compress))
}

// Once here, as small as can be, instead of quickly at each visit.
async function compress(file) {
  if (!/\.(js|css|html|svg|json)$/.test(file)) return
  const content = fs.readFileSync(file)
  const params = { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  fs.writeFileSync(`${file}.br`, await promisify(zlib.brotliCompress)(content, { params }))
  fs.writeFileSync(`${file}.gz`, await promisify(zlib.gzip)(content, { level: 9 }))
}

function state() {
  return sources
    .flatMap((source) => files(path.join(root, source)))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => {
      const { size, mtimeMs } = fs.statSync(file)
      return `${path.relative(root, file)} ${size} ${mtimeMs}\n`
    })
    .join('')
}

function files(place) {
  const found = fs.statSync(place, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [place]
  return fs
    .readdirSync(place)
    .sort()
    .flatMap((name) => files(path.join(place, name)))
}

if (fs.realpathSync(process.argv[1] ?? '.') === import.meta.filename) {
  if (!process.argv.includes('--if-stale') || !isBuilt()) await buildOrSayWhyNot()
}
