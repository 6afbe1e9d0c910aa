"""Common Indonesian names, of many peoples and faiths: words, not persons.

`GIVEN` are first names that are hardly ever anything else; `AMBIGUOUS` are also everyday words and count only beside
another name or a clear cue; `FAMILY` are clan names and second names.
"""

import re

from asisten_humas.privacy.phrases import word_set

GIVEN = word_set("""
    abdul abdullah abdurrahman achmad adam adelia adhi adinda adit aditya adnan afifah agnes agus agustina agustinus
    ahmad aida aini aisyah ajeng akbar akhmad alamsyah alan albertus aldi aldo alex alexander alfarizi alfian
    alfonsus ali alif alifah alvin alwi amalia amelia amin aminah amir amiruddin ammar ana anas andhika andi andika
    andre andrea andreas andri andrian andy anggi anggita anggraini angelina angga anis anisa anita anjani annisa
    antoni antonius anton anwar arda ardi ardian ardiansyah arfan ari ariani arief arif arifin arini aris arman
    arnold arsyad arum arya asep asih asma asmara asrul astrid astuti atika aulia ayub aziz azizah azka bachtiar
    badrun bagas bahar bahri baharuddin bambang baskoro bayu benediktus benny berliana bernadus bernard boby bonar
    boni brigita budiarto budiman burhan burhanuddin cahyadi cahyo cahyono calvin candra carolina catur cecep
    cecilia chaerul chairil chandra chintya christian christina christine cindy clara claudia cornelius dadang
    dahlan damar damayanti danang dani daniel danu darma darman darmanto darmawan darmawati darno darsono darto
    darwin darwis daryanto daud david dede deden dedeh dedi dedy delia deni denny desi desy devi dewanti dhani dian
    diana diah didi didik didin dimas dina dini dinda dion dita djoko dodi dodik dody dominikus donatus doni donny
    dorkas dwiyanto dyah ebenezer eddy edi edison edo eduardus edward edwin edy efendi effendi eka ekawati eko elga
    elia elisa elisabet elisabeth elly elma elvira ema emi emilia endah endang endri engkos enung erick erik erika
    erlangga erlina erma erna ernawati ernest erni erwin esti ester eti etty eva evelyn evi fabian fadhil fadhilah
    fadhlan fadil fadli fahmi fahri faisal faiz fajri farah farhan farid farida faridah fathan fathur fatimah fatma
    fatmawati fauzan fauzi fauziah febri febrian febrianti febriyanti felicia felix ferdi ferdian ferdinan ferdinand
    ferdinandus feri ferry fidelis fikri firman firmansyah fitra fitri fitria fitriah fitriani fransisca fransiska
    fransiskus franky fredi freddy friska galih galuh gatot gede gerald ghina gilang gina gito glen gregorius gugun
    guntoro guntur gunawan gusti gustav habib habibah habibi hadi hadijah hadian hafidz hafiz hafsah haidar haikal
    hairul hakim halim halimah hamdan hamid hamidah hamka hamzah hana hanafi handayani handoko hani hanif hanifah
    hanna hanny hanum harijanto haris hariyanto harjo harno harsono hartati hartini hartono haryadi haryanto haryono
    hasan hasanah hasanuddin hasnah hasni hasyim helena helmi handi hendi hendra hendri hendrik hendro hendry heni henny
    heri herlambang herlina herman hermanto hermawan herni heru herry hesti hidayat hilda hilman husain husein husna
    husni ibnu ibrahim ignasius iis ika ikhsan ilham ilyas imam iman imanuel imelda immanuel imron indarti indra
    indrawan indrawati indriani indriyani inge intan iqbal ira irawan irawati irfan irham irma irmawati irwan
    irwansyah isak ishak iskandar islamiyah ismail ismawati isnaini ita ivan iwan izzah jaelani jafar jajang jaka
    jali jamal jamaluddin jamilah jane januar jasmin jaya jefri jemi jeni jeremia jessica jihan jimmy joko jonathan
    joni jono johan johana johanes johannes josef joseph joshua juli julia juliana juliani julianto julius jumadi
    juminten junaedi junaidi juwita kadek kamal kamaluddin kamila karim karina kariyem karmila karno karsono kartika
    kartini karyadi karyono kasim kasiman kasmawati katarina katrin keisha keisya kelvin ketut kevin khadijah
    khairul khairunnisa khalid khalil khoirul khoirunnisa khotimah kiki komang komariah kresna krisna krisnawati
    kristian kristiani kristin kristina kristanto kusnadi kusno kusnanto kusuma kusumawati laila lailatul laksmi
    laras lastri latif latifah laura lena leni leonardus lestari lia liana lidia lidya lili liliana lilik lilis lina
    linda lisa listiani listyo livia lukas lukman lukmanul lusi lusia luthfi lutfi lutfiah lydia madinah maesaroh
    mahendra mahfud mahmud mahmudah maimunah makmur malik mamat mansur maradona marbun marcel margaretha maria
    mariam mariana mariani marina mario marissa marlina marsinah marsudi martha marthen martin martina martinus
    maryam maryani maryati maryono masitoh masrifah matius maulana maulani maya medina mega megawati mei meilani
    melani melinda melisa melly merry meta mia michael michelle mika mila mira miranda misbah misnah moch mochamad
    mochammad moh mohamad mohammad monica monika muchlis mudjiono muhamad muhammad muhidin mujiati mujiono mukhlis
    mukhtar mulyadi mulyana mulyani mulyati mulyono munawar munir murni murniati mursid musa mustafa mustofa mutia
    mutiara nabila nadia nadira nadya nafisa naila najib najwa nanang nanda nandang nani narti nasir naomi nasrul
    nasrudin nasrullah nata natalia natasha nathan naufal nazar neni nengah neneng ngadimin ngatinem ngatini nia
    nicholas nicolas niken nina ningrum ningsih nindy nining nirmala nisa noor nova noval novan novi novia novianti
    novita nugraha nugroho nunik nunung nurdin nuraini nurbaya nurhadi nurhasanah nurhayati nuri nurjanah nurlaela
    nurlaila nurlela nurmala nursyamsi nurul nyoman nyono odah oki okta oktaviani oktavia olga omar opik otong
    paijan paijo paimin painem pandu paramita parjo parlan parman parmin parno parto parwati patricia paula pauline
    paulus petrus philipus ponco ponirah pradipta pranata pranoto prasetya prasetyo prasojo pratama pratiwi prayitno
    prayoga priyanto priyo purnama purnamasari purnomo purwadi purwanti purwanto purwati puspita puspitasari putra
    putri putu rachel rachmad rachmat radit raditya rafa rafael rafi rafli ragil rahayu rahma rahmad rahman rahmat
    rahmawati rahmi raisa raka rama ramadhan ramadhani ramdan ramdani ramli rana randi rangga rani ranti rasyid
    ratih ratna ratri rebeka regina rehan rena rendra rendy reni renita resti restu retno reva revan reza rezki rian
    riana rianti ribka ricard richard ricky rico ridho ridwan rifai rifki rifqi rika rina rini rio rismawati rita
    riyadi riyan riyanto rizal rizki rizka rizky rizqi robert robertus robi robin rohani rohaya rohayati rohim
    rohmah rohmat rohmatun romi romlah romli ronald roni ronny rosa rosalia rosdiana rosi rosida rosita rosmala
    rosmawati rosmiati rosyid rudi rudiansyah rudy ruhiyat rukmana rukmini rukayah ruli rumiati rusdi ruslan rusli
    rusman rusmini rusnah rustam rusyda ruth rutmiati sabar sabrina sadikin saefudin saepudin safa safira safitri
    safrudin sahara sahat sahrul said saiful saifuddin sakinah salamah saleh salim salma salmah salman salsabila
    salwa samad samsudin samsul samuel sandi sandra sandy sania santi santoso sapri saprudin saptono sari saripah
    sariyem sarjono sarmi sarno sartika sarti sartono sarwono satria satrio saut sayuti sefti sekar selvi selvia
    septi septian septiana setiadi setiawan setyawan setyo setyowati shafira shinta siska sigit silvia simon sinta
    sintia sisca siti sitti slamet soekarno soeharto sofia sofyan soleh solihin soni sonia sonny sopian stefani
    stefanus stella stephanie steven subandi subarjo subekti subur sudarman sudarmin sudarsono sudarti sudarwati
    sudiarta sudirman sudjono sudrajat sugandi sugeng sugianto sugiarti sugiarto sugiono sugito sugiyanto sugiyono
    suharno suharti suhartini suharto suhendar suhendra suherman suhardi sujatmiko sujono sukardi sukarman sukarno
    sukarsih sukarti sukiman sukirman sukma sukmawati suladi sulaiman sulastri sulasmi sulistyo sulistyowati
    sulistiani sulistiyo suliyah sultan sumaji sumarni sumarno sumarsono sumarti sumiati sumini suminah sumiyati
    sunardi sunarno sunarsih sunarti sunarto sunarya sunaryo sundari supardi suparjo suparlan suparman suparmi
    suparno suparti supartini supatmi supeno supono supratman supri supriadi suprianto supriatna supriyadi
    supriyanto supriyatin supriyono suradi surahman suratman suratmi suratno surti suryadi suryana suryani suryanto
    suryati suryo susana susanti susanto susi susilawati susilo susilowati susy sutanto sutardi sutarjo sutarman
    sutarmi sutarno sutarto sutejo sutikno sutini sutinah sutiyono sutomo sutopo sutrisno suwandi suwardi suwarni
    suwarno suwarsih suwarti suwito suwondo suyadi suyanti suyanto suyatmi suyatno suyitno suyono syafei syafiq
    syafira syafitri syafrudin syahputra syahrial syahrini syahrul syaiful syakira syam syamsiah syamsuddin syamsul
    syarif syarifah syarifuddin syifa tabrani taharuddin tantri tania tanto taryono tarmi tarmizi tarno tarsih tarti
    tasya tasripin tatang tati tatik taufan taufik taufiq teddy teguh tenri teresia theodorus theresia thomas tiara
    tika timbul timotius tina titi titik titin titis titus toha tohir togar tohari toni tono tony totok tria tri
    triana trianto triono trisna trisno triyanto triyono tubagus tukijan tukiman tukinem tukiyem tumini tumijan
    tuminah tumiyem turino turmudi tuti tutik tuty udin ujang ulfa ulfah umar umi ummi untung usman utami uun vania
    vanessa vera veri veronika vicky victor vika vina vincent vincentius vino viona virgiawan vita vivi wagiman
    wagino wahab wahid wahidin wahyono wahyudi wahyuni wahyuningsih waluyo wanda warno warsih warsini warsito
    warsono warti wartini wartono wasito wasis wati wawan wayan welas weni wenny wibisono wibowo wicaksono widada
    widiastuti widodo widya widyaningrum widyaningsih widyastuti wijanarko wijaya wijayanti willem william wilma
    winarni winarno winarsih winarti windi winda wisnu wiwi wiwik wiwin wiyono wulan wulandari yahya yana yani yanti
    yanto yanuar yasin yasmin yasmine yayan yayat yayuk yenni yenny yessi yeti yety yoga yogi yohana yohanes yohannes
    yolanda yono yoseph yosef yosefina yosep yoshua yosua yovita yudha yudhi yudi yudhistira yuli yulia yuliana
    yuliani yulianti yulianto yuliati yuliyanti yulius yuniar yuniarti yunita yunus yuni yusnita yusran yusri yusril
    yusron yusuf yuswandi yuyun zahra zahrah zaenab zaenal zaenudin zaidan zainab zainal zainuddin zaki zakaria
    zakiah zaskia zidan zubaidah zul zulaikha zulfa zulfikar zulfikri zulham zulkarnain zulkifli
    """)

AMBIGUOUS = word_set("""
    yoga batubara titik dasar buku batas syarat alam data program adil agung amal amanah arum asih asma asri ayu bagus
    baharu bakti baru berkah bintang budi bunga cahaya cahya catur cinta citra damai dewa dewi dwi eka elok embun
    endah fajar gadis gita guntur harapan hari hikmah ilham imam iman indah intan jaya juli kartika kasih kenanga
    kurnia laksmi laras lestari made makmur malik mas mawar mega mei mekar melati merah mulia mulya murni mutiara
    nanda nova nur nuri okta panca panji pelita permata pertiwi pranata prasetya puji purnama puspa putra putri
    rahayu ramadhan ratu rejeki rezeki restu sabar sakti sari satria sandi sekar selamat sentosa setia sinar slamet
    sri subur suci sudirman sultan surya tri tria timbul ujang umi untung utama utami wahyu wati widya wulan yana
    ana ani ida ina mak umar ali karya dahlia anggrek cendana kartini veri said dani
    """)

FAMILY = word_set("""
    alatas alaydrus ambarita aritonang assegaf bangun banjarnahor barus batubara baya bria butarbutar damanik daulay
    depari djatmiko fernandes ginting girsang gultom gurusinga hadikusumo halawa handoyo harahap haloho harefa
    hasibuan hutabarat hutagalung hutajulu hutapea hutasoit kaban karundeng kawilarang kedang kleden koroh kusnadi
    laoli latuconsina latuheru lumentut lubis lumbantobing maharani mandagi mandey manik manullang manurung marpaung
    matondang mendrofa munthe nababan nadeak nainggolan naibaho napitupulu nasution ndruru nggala nugraheni pakpahan
    pandiangan pangaribuan pangemanan panggabean panjaitan pardede pardosi pasaribu pattinama pattiasina perangin-
    angin pelawi pinem pohan purba pulungan rajagukguk rangkuti ritonga rumbiak sagala saragih sarumpaet
    sastrowardoyo sebayang sembiring siagian siahaan sianipar sianturi sibarani siburian sidabutar sihaloho sihite
    sihombing sihotang silaban silaen silalahi silitonga simamora simangunsong simanjuntak simanungkalit simarmata
    simatupang simbolon sinaga sinambela singarimbun sinulingga sinurat sipahutar sipayung siregar sirait sitanggang
    sitepu sitinjak sitohang sitompul sitorus situmeang situmorang sumampouw sunarko surbakti tambunan tampubolon
    tandiono tanjung tarigan telaumbanua tjahjono tjandra tjandrawinata toding tobing tumanggor tumbelaka turnip
    wattimena wenas wenur wonda yikwa zebua zega zendrato hakim halim hidayah hidayati kusumawardani kurniawan
    kurniawati kartanegara kuswara rohman saputra saputri saputro simorangkir sulistianto suryadinata tanoto
    wardhana wardani wardoyo widjaja widjojo wijoyo wirawan wiranata
    """)

PARTICLES = word_set("bin binti van der de da dos al el ibnu daeng")

_NAME_ENDINGS = re.compile(
    r"[a-z]{2,}(?:wati|yati|iyati|niati|ningsih|ningrum|astuti|antini|yanto|iyanto|yono|iyono|wanto|arjo|harjo|"
    r"suryo|sasmito|asmoro|kusumo|diningrat|uddin|udin|ullah|rahman|syah)"
)


def is_name(word: str) -> bool:
    """Return whether the word, in any case, is a known name or formed like one (`Rosmawati`, `Suryanto`)."""
    bare = word.lower().rstrip(".")
    return bare in GIVEN or bare in FAMILY or _NAME_ENDINGS.fullmatch(bare) is not None


def is_sure_name(word: str) -> bool:
    """Return whether the word is a name and hardly ever anything else."""
    return is_name(word) and word.lower().rstrip(".") not in AMBIGUOUS
