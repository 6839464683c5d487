/** Words of the names of schools, hospitals and the like that say what it is and not which. */
export const generic: ReadonlySet<string> = new Set(
  'snooker cricket football rugby tennis boxing swimming karate judo dance drama chess golf bowls netball hockey gymnastics job food sea life soft play drop-in walk-in coffee homework breakfast lunch book reading gaming wildlife garden cottage county town city civic prevent freedom citizens sure start primary secondary catholic community general royal national local free private nhs rc cofe roman methodist girls boys infant infants junior juniors high grammar village retail leisure sports shopping business contact family children medical walk-in special independent mainstream residential boarding saturday sunday specialist acute mental mother baby assessment inpatient nursing reception state faith muslim islamic jewish christian international'.split(
    ' ',
  ),
);
