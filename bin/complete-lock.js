// Adds to package-lock.json the packages meant for other systems that npm could not find when it wrote it.
import fs from 'node:fs'
import path from 'node:path'
import { root } from './install.js'

// `@esbuild/linux-x64`, `@rolldown/binding-linux-arm64-gnu`, `@…/typst-ts-node-compiler-darwin-arm64`.
const systemInName =
  /[/-](aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)-([a-z0-9]+)(?:-([a-z]+))?$/

const file = path.join(root, 'package-lock.json')
const lock = JSON.parse(fs.readFileSync(file, 'utf8'))
const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isListed(place, name))
    .map(([name, version]) => [`node_modules/${name}`, forSystem(name, version, entry)]),
)
const [own, ...others] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([own, ...[...others, ...missing].sort(([a], [b]) => (a < b ? -1 : 1))])
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${missing.length} packages for other systems added to package-lock.json`)

// A package sees what lies beside it and beside each package around it.
function isListed(place, name) {
  const around = place.lastIndexOf('/node_modules/')
  const here = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`
  if (here in lock.packages) return true
  return place !== '' && isListed(around < 0 ? '' : place.slice(0, around), name)
}

// Without these npm would try to install the package of every system on each.
function forSystem(name, version, parent) {
  if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name} has no exact version: ${version}`)
  const [, os, cpu, libc] = systemInName.exec(name) ?? []
  if (!os || !cpu) throw new Error(`For which system ${name} is cannot be told from its name`)
  return {
    version,
    cpu: [cpu],
    ...(parent.dev && { dev: true }),
    ...(os === 'linux' && libc && { libc: [libc.startsWith('musl') ? 'musl' : 'glibc'] }),
    optional: true,
    os: [os],
  }
}
