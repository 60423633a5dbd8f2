// A file is what its bytes say: programs are refused whatever they are called, documents kept whatever they are called.
import { expect, it } from 'vitest'
import { fileType } from './file-type.ts'

const zip = (inside: string) => Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from(inside)])

it.each([
  ['devis.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
  ['photo.txt', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
  ['logo', Buffer.from('89504e470d0a1a0a00', 'hex'), 'image/png'],
  [
    'offre.docx',
    zip('word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['lot.zip', zip('photo.jpg'), 'application/zip'],
  ['notes.txt', Buffer.from('Réunion à 9 h\n'), 'text/plain; charset=utf-8'],
  ['MZ.csv', Buffer.from('MZ;Metz\n'), 'text/plain; charset=utf-8'],
])('keeps %s as what it is', (name, bytes, type) => {
  expect(fileType(name, bytes)).toEqual({ ok: true, type })
})

it.each([
  ['vide.pdf', Buffer.alloc(0), 'file-empty'],
  ['devis.pdf', Buffer.from('4d5a90000300', 'hex'), 'program-refused'],
  ['devis.pdf', Buffer.from('7f454c460201', 'hex'), 'program-refused'],
  ['notes.txt', Buffer.from('#!/bin/sh\nrm -rf ~\n'), 'program-refused'],
  ['page.html', Buffer.from('<script>alert(1)</script>'), 'program-refused'],
  ['dessin.svg', Buffer.from('<svg onload="alert(1)"/>'), 'program-refused'],
  ['run.bat', Buffer.from('del *.*'), 'program-refused'],
  ['run.bat.', Buffer.from('del *.*'), 'program-refused'],
  ['run.hta . ', Buffer.from('<script>'), 'program-refused'],
  ['run.js\u200B', Buffer.from('run()'), 'program-refused'],
  ['page.mhtml', Buffer.from('MIME-Version: 1.0'), 'program-refused'],
  ['rien.bin', Buffer.from('00010203fffe', 'hex'), 'type-refused'],
])('refuses %s', (name, bytes, code) => {
  expect(fileType(name, bytes)).toEqual({ ok: false, code })
})
