// The settings of the embedded database, made for an address book of up to a million contacts.

const forContacts = {
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '1GB',
  wal_compression: 'pglz',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  // Compiling a query takes longer than any of ours runs.
  jit: 'off',
  max_wal_senders: '0',
  autovacuum_vacuum_scale_factor: '0.05',
  autovacuum_analyze_scale_factor: '0.02',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A refused statement is reported to who sent it; kept in a log, its text would hold people's data.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  cluster_name: 'carnet',
}

const forTests = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }

export function settings(fast: boolean): Record<string, string> {
  return fast ? { ...forContacts, ...forTests } : forContacts
}
