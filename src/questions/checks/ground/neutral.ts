/**
 * Words that a question about any case may use though nobody said them: they ask, point, join, compare and say when, and put nothing into the
 * case. No word that judges belongs here (good, safe, worse, risk), nor a relative, an injury, a crime, a particular thing or place. One form
 * of a word is enough. Add one where a good question was refused for it.
 */
export const neutral = `
a ability able about above absence absent accept accord account accurate achieve acknowledge across act action activity actual add added address
adjust admit adult advance affect after afternoon afterwards again against age agency agenda ago agree ahead aim alike all allow almost alone along
alongside aloud already also alter alternative although altogether always am amaze amid among amongst amount an analyse analysis and angle announce
annual another answer anticipate any anybody anyone anything anywhere apart appeal appear appetite apply approach approximate are area aren argue
around arrange arrive article articulate as ascertain aside ask aspect assemble assessment assign associate assume assumption assure at attach attempt
attend attendee attention attitude attract attribute authority available average avoid await awake aware away baby back balance barely base basic
basis be bear became because become bedtime been before beforehand beg began begin begun behave behaviour behind believe belong below bend beneath
beside best between beyond big bigger bit blank blend block body bored borrow both bottom bounce breathe bridge brief briefly bright bring broad
broadly brought brush build built busy but by ca calendar call calm calmer calmly came can capacity capture carefully carer carry case casual catch
cater caught cause cease centre certain certainty chair challenge chance change chapter check chief child children choice choose chose chosen
chronology circle circumstance clarify clash classify clear clearer click close closer closest clue coin coincide colleague collect collective colour
combination combine come comfortable command commence comment commit common communicate company compare comparison compete compile complete completion
complex complicated component compose comprise concept conclude conclusion concrete condense condition confident confirm confuse conjure connect
conscious consequence consider consist constant construct contact contain content context continue continuous contradict contrast contribute
contribution convenient converge conversation converse convinced copy corner correct correspond corridor corroborate cost could couldn count counter
couple course cover cross crowd culture curb curiosity curious current cycle daily dare date day deal debate debrief decide decision declare deduce
deep deepen deeper define definite definition degree delay delegate deliberate delicate deliver demand demonstrate depend depict depth derive describe
design desire detach detail detailed detect determine develop dialogue diary dictate did didn differ different difficulty digest dilemma dim diminish
direct direction directly disagree disagreement disappear discern discover discovery discussion distance distant distinct distinction distinguish
distribute disturb divide do does doesn dominant don done door doorstep double doubt down draft draw drawn dream drew drift drive driven drop dry due
duration during dwell each eager earlier early earn ears ease easier easiest easily easy eat echo edge edit effect effort either elaborate element
eliminate else elsewhere emerge emotion emphasis emphasise empty enable encounter encourage end energy enough enter entire entry envisage episode
equal erase essence establish estimate evaluate even event eventual ever every everybody everyday everyone everything everywhere evidence evoke evolve
exact exactly exaggerate examine example exceed except exception exchange exercise exhibit exist expand expect expectation experience experienced
expert explain explanation explicit exploration explore express extend extent external extra extract extreme eyes face fact factor factual fade fairly
fall familiar family far fast favour feature feed feeding feel fellow felt few fewer field figure file fill filter final find finish firm first
firsthand firstly fit fix flat flexible floor flow fluctuate focus focused folk follow food for foreground foremost foresee forget forgot forgotten
form formal format former formulate forward found frame free freely frequency frequent fresh from front frustrated fulfil full fully fun function
further furthermore furthest future gain gap gather gauge gave gaze general generate gentle gesture get give given glance glimpse go goal goes gone
good got gradual grasp great grew grounds group grow grown guess guesswork guide guideline habit had hadn half halfway hand handle handout handover
hang happen hard harder hardest hardly has hasn haste have haven hazy he heading hear heard heart heavier heavy held help her here herself hesitation
hidden hide high highest highlight him himself hint his history hold holiday home honest hope hour house household how however human humour hunch
hurry hypothesis hypothesise i idea ideal identify if illuminate illustrate image imagine impact implicit imply important impression in inclined
include increase increasingly independently indicate individual indoors infer influence inform information initial inner inside insist inspect inspire
instance instant instead instinct instinctive intend intense intensify intensity intention interaction interest internal interpretation interrupt
interval intimate into introduce investigate invisible invitation invite involve is isn isolate issue it item itself job join joint jot journey judge
jump junior just keep kept key kind kindness knew know knowledge known label laid landscape language large last lasting lately later latest laugh lay
layer lead lean leap learn learner learnt least leave led left lend length less lesson let level lie lies life lift light like likewise limit line
linger link list listen literal literally little live local locate logic logical long longer longest look loom loose lose lost lot loud low lowest
loyal lunchtime made magnify main mainly maintain major make man manager manifest manner many map margin match material matter may maybe me meal
meaning meant meantime meanwhile measure meet memory men mention mere merely merge met method mid middle midst might mind mine minimal minute minutes
mirror mismatch missing mistaken mix mixture mode model modify moment month mood more moreover morning most mostly motion motive move movement much mull
multiple mutual my myself mystery name narrate narrative narrow nature navigate near nearer nearly neat necessarily need negotiate neither nervous
nervousness neutral never nevertheless new newly next night no nobody nod noise none nor normal not note nothing notice noticeable now nowadays
nowhere number object obscure observation observe obtain occasion occasional occasionally occupy occur odd of off offer office often old older oldest
omission on once oneself only onto open openly operate opinion opportunity oppose opposite option or oral order ordinary organise origin other
otherwise our ourselves out outcome outdoors outline outside outstanding outward outweigh over overall overhear overlap overnight oversee overview owe
own pace page paint pair paper paragraph parallel paraphrase parent part partial participants particular particularly partly pass passing past patch
path patience patient pattern pause pay peace people per perceive percent perfect perform perhaps period permission permit person personal perspective
persuade phase phrase physical pick picture piece pin pinpoint pivot place plain plainly plan plausible play please plenty plot pocket point ponder
portable portion portrait portray position possess possibility possible post posture potential power powerful practical practice practitioner precise
predictable prefer preference preliminary prepare presence present preserve pressure presume pretty prevail prevent previous previously pride primary
principal principle print prior priority private probe problem procedure proceed process produce professional progression progressively project
prominent promise prompt proper proportion propose protocol prove provide public pure purely purpose put puzzle quality question quick quickly quiet
quieten quietest quietly quite quote raise ran random range rank rapid rare rate rather reach react reaction read readable reader readily reading
ready real realise realistic reality reappear reason recall recap recent reckon recognise recognition recollect reconcile reconsider reconstruct
record recount redraw refer reference reflect reframe regard regardless regular regularly rehearse reiterate relate relationship relative relax
relaxed relay relevance relevant reliance reluctant rely remain remainder remark remember remind reminder remote render repeat repeated repeatedly
rephrase replace reply represent require requirement resemble resist resolve resonate resource respect respective respond response rest restore result
resume resurface retell retold retrace return reveal review revise revisit rewind rewrite rhythm right rigid rise ritual role room root rotate roughly
round routine rule run rush said sake same sample sang sat satisfy saw say scale scan scarce scarcely scenario scene schedule school scope score
scrutinise search seat second secondly section see seek seem seen select selection self send senior sensation sense sensitive sent sentence separate
separately sequence series service session set settle several shade shadow shall shape share shared sharp sharpen she shed sheer shift short shorter
shoulder show shown shrug side sift sigh sight sign signal significance signify silence silent similar simple simply simultaneous since sing single
sit situation size sketch skill skin sleep slept slight slightly slip slow slowly small smaller smile smooth so social soft soften softly sole solely
solid solve some somebody somehow someone something sometimes somewhat somewhere soon sooner sort sound source space spare spark speak special
specific specify speculation speed spend spent spirit spoke spoken spontaneous spot square stage stake stance stand standard stare start statement
static status stay steady steer stem step stick still stood stop story straight straightaway strand strange stranger street strengthen stretch strict
string strongest strongly structure stuck study stuff stumble style subject substance subtle such sudden suddenly suffice suggest suggestion suit sum
summarise summary superficial supervisee supervision supervisor supply supported suppose sure surface surprise surprising surround swap sway swing
switch symbol symbolic symbolise system table tackle tailor take taken talk tally tangible target task taste teach team teatime technique tell tempo
temporary tempt tend tendency tense tension tentative term territory test than thank that the their them theme themselves then theory there thereafter
therefore these they thick thicken thin thing think thinner this those though thought thread through throughout tie tied tight till tilt time timely
tiny tip tired title to today together told tomorrow tone tonight too took tool top topic total toward trace track tradition trail train trainer
transfer transition translate translation travel traverse treat trend trickle tries trigger true trust try turn twist type typical ultimate unable
unanimous uncertain uncertainty unclear uncomfortable uncover under undergo underlie underline underlying undermine understand understood undivided
unease uneasy uneven unexpected unfold unheard unique universal unknown unless unlike unnoticed unpack unpick unravel unsaid unseen unsettle unspoken
unsure untangle until unusual urgency up update upon upright us usefully usefulness usual usually utter vague valid value vanish variation varied variety
various vary vast verbal verify version very via view viewpoint visible visit visitor visual visualise vivid vocal voice volume volunteer wait wake
walk wall wander want warm warmth warn wary was wasn watch waver way we wear weather weave week weekday weekend weekly weigh weight weighty well went
were weren what whatever when whenever where whereabouts wherever whether which whichever while whilst whisper who whoever whole whom whose why wide
widen wider will willing window wisdom wish with within without wo wobble woke woman women wonder word wording work worker world worried worst worth
would wouldn write written wrote year yearly yesterday yet yield you young younger your yourself yourselves zone zoom
`.trim();
