// Every style that is loaded once for the whole application, in the order that decides.
import './base.css'
import './fonts.css'
import './tokens.css'
import './mantine-styles.ts'
import './mantine.css'
