"""Common Indonesian names, of many peoples and faiths: words, not persons.

`GIVEN` are first names that are hardly ever anything else; `AMBIGUOUS` are also everyday words and count only beside
another name or a clear cue; `FAMILY` are clan names and second names.
"""

import re

from asisten_humas.privacy.phrases import word_set

GIVEN = word_set("""
    abdul abdullah abdurrahman abi abimanyu achmad adam ade adelia adelina aden adhi adinda adit aditya adnan
    adrian adriana afifah agil agnes agung agus agustin agustina agustinus ahmad ahsan aida aini ainun aisyah
    ajeng aji akbar akhmad akmal alamsyah alan alberta albertus alda aldi aldina aldo alesha alessandro alex
    alexander alfarizi alfatih alfi alfian alfin alfonsus alfred ali alif alifah alisa aliya almeera almira
    aloysius alvaro alvin alwi alya amalia amanda amara amelia amin aminah amir amiruddin ammar amrin ana ananda
    anas anastasia andhika andi andika andre andrea andreas andrew andri andrian andro andy angelina angga anggi
    anggita anggraini anggun anindya anis anisa anita anjani anjar annisa anselmus anti anton antoni antonia
    antonius anwar apriani aprilia aqila aqsa arda ardi ardian ardiansyah arfan arga ari arian ariani arief arif
    arifin arinda arini aris aristo arkana arlina arman armando armin arnold arsenius arsya arsyad arti arum arwin
    arya aryo asep asih asma asmara asmawati asnawi aspin asri asrul astrid astuti asyifa athar athaya atika aulia
    aurel aurelia avina awal awaludin axel ayub ayunda azhar aziz azizah azka azmi azzahra azzam bachrudin
    bachtiar badrun bagas bagja bahar baharuddin bahri bahrudin bahtiar baim balqis bambang banu barokah
    bartolomeus baskoro basri basuki batara bayu bella benediktus beni benny benyamin berliana bernadeta bernadus
    bernard berta bilal bima bimo binsar boby bonar boni bonifasius bram brian brigita budhi budiana budiarto
    budiawan budiman budiono burhan burhanuddin buyung caca cahyadi cahyani cahyo cahyono cakra calvin candra
    candri carlo carmelita carolina carsiti casmin catarina catur cecep cecilia celine chaerudin chaerul chaidir
    chairil chandra charles chelsea chika chintya choirul christian christina christine cici cindy citra clara
    claudia cokro cornelius dadan dadang dahlan dahlia daliman damar damayanti damianus danang danar dandi dani
    daniel daniela danu darius darma darmadi darman darmanto darmawan darmawati darno darsono darto darwin darwis
    daryanto daryono dasril dasuki daud david davin dayat debora deddy dede dedeh deden dedi dedy dela delia
    delima deni denis denny desak desi desy devi devina devita dewantara dewanti dewita dhani diah dian diana diaz
    dicky didi didik didin dila dimas dina dinda dini dino dion dipa dira dita ditya djoko dodi dodik dodo dody
    dolfina dominikus donatus doni donna donny dorce dorkas dul dulah durahman dwita dwiyanto dyah ebenezer ebiet
    eddy edelweis edi edison edo eduardus edward edwin edy efendi effendi efraim eka ekawati eko elang elga elia
    elin elina elisa elisabet elisabeth elly elma elok elvi elvira elwin ema emi emilia emmanuel emy endah endang
    endri enggar enggartiasto engkos eni ening enjang enung epi erick erik erika erlangga erlin erlina erma erna
    ernawati ernest erni ersa erwan erwin ester esti eti etty eugenius eva evelyn evi evita ezra fabian fachri
    fadhil fadhilah fadhlan fadil fadila fadli fahira fahmi fahri fahrul faiq faisal faiz fajri fanny farah fardan
    farel fareza farhan farid farida faridah farrel fathan fathur fatih fatimah fatma fatmawati fatur fauzan fauzi
    fauziah febri febrian febriana febrianti febriyanti felicia feliks felisia felix fenti ferawati ferdi ferdian
    ferdinan ferdinand ferdinandus feri fernando ferry fidelis fikri fikriyah fina firman firmansyah fitra fitri
    fitria fitriah fitriani fitriyah flora florentina franky frans fransisca fransiska fransiskus freddy fredi
    fredrik freya friska fuad fulan gabriel gabriela gading gaga galang galih galuh ganda ganesha ganjar gatot
    gavin gede genta georgius gerald gerardus gerry ghaisan ghazi ghina gibran gilang gilbert gina giri gisela
    gito gladys glen godlief gracia graciela gregorius gugun gultom guna gunawan guntoro guntur gustav gusti
    gustian habib habibah habibi hadi hadian hadid hadijah hadiyanto haerudin hafidh hafidz hafidza hafiz hafsah
    haidar haikal hairul hakim halim halimah hamdan hamid hamidah hamim hamizan hamka hamzah hana hanafi hanan
    handayani handi handoko hani hanif hanifah hanna hannah hanny hanum hara hardi hardiyanto hardjo harianto
    harijanto haris hariyanto harjo harmoko harno harris harry harsa harsono hartati harti hartini hartono haryadi
    haryanto haryati haryono hasan hasanah hasanuddin hasbi hasbullah hasnah hasni hastuti hasudungan hasyim
    hayati helena helmi hendi hendra hendrawan hendri hendriawan hendrik hendro hendry heni henny henri heppy
    herdian herdiansyah heri heriyanto herlambang herlina herman hermanto hermawan hermina herni herry heru herwin
    hesti hidayat hidayati hilal hilda hilman hironimus humaira husain husaini husein husna husni ibnu ibrahim
    ichsan ida idham idris ifan ignasius ihsan iis ika ikhsan ikram ilham ilyas imam iman imanuel imelda immanuel
    imran imron inah inayah indarti indra indrawan indrawati indri indriani indriyani ineke inge inggrid intan
    intania iqbal ira irawan irawati irene irfan irfandi irham irma irmawati irna irvan irwan irwansyah isak ishak
    iskandar islamiyah ismail ismawati isnaini isti istiqomah iswandi iswanto ita ivan iwan izzah izzan jacob
    jaelani jafar jainudin jajang jajuli jaka jalaludin jali jalil jamal jamaluddin jamaludin jamhari jamilah jane
    janti januar januarti jarot jarwo jasmin jati jaya jayadi jean jefri jemi jeni jenny jeremia jericho jerry
    jesica jessica jihan jimmy joel johan johana johanes johannes johari johny joko jonathan joni jono jordan jose
    josef joseph joshua josua jovita joyo juan judika jufri juhari juli julia juliana juliani julianto julius
    jumadi jumari jumiati juminten junaedi junaidah junaidi juniarti junus jusman jusuf juwita kabul kadek kahar
    kalista kamal kamaluddin kamari kamila kamto kania kanisius karim karina kariyem karmila karmin karno karsono
    kartika kartini kartono karwati karyadi karyono kasih kasim kasiman kasiran kasiyati kasmawati kasmin kasno
    katarina kathleen katrin kayla kayyisa keanu keisha keisya kelvin kemal kenzi kenzie kenzo ketut kevin keyla
    khadijah khaerul khairina khairul khairunnisa khalid khalif khalil khalisa khansa khoirul khoirunnisa kholifah
    kholil khotimah khusnul kiagus kiki kinanti kirana komang komariah komarudin koswara kresna krisdayanti
    krisdiyanto krisna krisnawati kristanto kristi kristian kristiani kristin kristina kristoforus kuncoro kurdi
    kurnia kurniasari kurniasih kurniawan kusmiati kusnadi kusnan kusnandar kusnanto kusno kusnul kusuma
    kusumawati kuswanto laela laila lailatul laili laksmi laksono lala lalu langit laras lasmi lastri lathifa
    latif latifah latiful laura lena leni leo leonard leonardus leoni lestari lestiani lia liana lidia lidwina
    lidya lila lili liliana lilies lilik lilis lina linda lintang lisa lisdiana listiani listya listyo livia liza
    loli lorensius lucia lucky ludfi luis lukas lukman lukmanul lulu lulut luna lusi lusia lusiana lutfi lutfiah
    luthfi lydia lydwina mada madali madinah maesaroh mahar mahendra mahesa mahfud mahira mahmud mahmudah maimunah
    maisaroh makmun makmur mala malik malika malinda mamat manda mangku mansur mansyur maradona maratus marbun
    marcel marcelino mardi mardiana mardiyah marfuah margaretha margono marhaban maria mariam mariana mariani
    marina mario marissa mariyam marjuki markus marlin marlina marni marsel marsinah marsono marsudi marta martha
    marthen martin martina martinus martono marwah marwan maryam maryani maryanto maryati maryono marzuki mas'ud
    masitoh maskur masrifah masrur mastur matheus matius maudy maulana maulani mawardi maxi maya mayang mayasari
    medina mega megawati mei meilani meisya melani melati meli melina melinda melisa mellisa melly mentari merlin
    merry mesak meta mia michael michelle micky mika mikael mikha mila milda mimin mina minarti mira miranda mirza
    misbah misbahul misdi misnah mistar moch mochamad mochammad moh mohamad mohammad monica monika moses muamar
    muammar muchlis muchtar mudjiono mudrikah mufid muhaimin muhamad muhammad muhidin muhsin muhtar muis mujahid
    mujiati mujib mujiono mukhlis mukhtar mukmin mukti mulki mulyadi mulyana mulyani mulyaningsih mulyati mulyono
    mumtaz muna munandar munawar munawaroh mundzir munir muniroh muntasir murni murniati mursid musa muslih
    muslihah muslim muslimah mustafa mustofa mutia mutiara mutmainah nabil nabila nadhira nadia nadine nadira
    nadya nafis nafisa nahda naila najib najmi najwa namira nana nanang nanda nandang nani naomi naqib narendra
    narji narti nasir nasrudin nasrul nasrullah nata natalia natan natasha nathan nathania natsir naufal naura
    naya nayla nazar nazwa nelson neneng neng nengah nengsih neni nesya ngadimin ngatimin ngatinem ngatini
    ngatiyem ngatno nia nicholas nicolas niken nikita nikmah nila nilam nina nindy ningrat ningrum ningsih nining
    nirmala nirwana nisa nofri noor nova noval novan novi novia novianti novita noviyana noviyanti novri nugra
    nugraha nugroho nunik nunung nuraeni nurafni nuraini nuraisyah nurani nurbaya nurcahyo nurdiana nurdin
    nurfadilah nurhadi nurhakim nurhaliza nurhasanah nurhayati nurhidayah nuri nurjanah nurkholis nurlaela
    nurlaila nurlela nurlita nurmala nurman nurmin nurrohman nursanti nursyamsi nurul nurwahid nyai nyoman nyono
    odah oki okta oktavia oktavian oktaviani olga oman omar omay onang opan opik oscar otniel otong padma paijan
    paijo paimin painem pamela pamungkas pandji pandu pangestu paramita parida paridah parjan parjo parlan parman
    parmi parmin parno parto parwati paryanto paskalis pathul patria patricia paula paulina pauline paulus paundra
    petra petrus philipus pipit pius ponco ponirah prabowo pradipta pramesti pramono pramudya pranata pranoto
    pranowo prasetia prasetya prasetyawati prasetyo prasojo pratama pratiwi prawira prayitno prayoga priatna
    prihatin prihatini priscilla priyanto priyo puguh puji pujiati pujiono punto purbaya purnama purnamasari
    purnomo purnomosidi purwadi purwaningsih purwanti purwanto purwati puryanto puspita puspitasari putra putri
    putu qanita qiana qomar qomariah qori queen rachel rachmad rachmat radit raditya rafa rafael raffi rafi rafli
    raflis ragil rahadian rahardian rahardjo raharjo rahayu rahel rahma rahmad rahman rahmat rahmawati rahmi
    rahmita raihan raihana raisa raisya rajab raka rakha raline rama ramadhan ramadhani ramayanti ramdan ramdani
    ramli ramona rana randi randy rangga rani ranti rasid rasman rasmi rasyid ratih ratmi ratna ratri rayhan
    rayyan rayyanza razak rebecca rebeka regina rehan reky rena renaldi rendra rendy reni renita renny reny resti
    restu retno reva revan revi reynaldi reza rezki rhesa rhoma ria rian riana rianti ribka ribut ricard richard
    ricki ricky rico ridho riduan ridwan rifai rifki rifqi rijal rika riki rina rinaldi rindi rindu rini rinto rio
    risa risda riska riski riskiyah rismawati risna riswan riswanto rita riyadi riyan riyanto rizal rizaldi rizka
    rizki rizky rizqi robbi robby robert robertus robi robin rochmat rodiah roestam rofi rofik rofiq rohana rohani
    rohaya rohayati rohim rohmah rohmat rohmatun roikhan rojak romadhon romansyah romi romlah romli ronald roni
    ronny rosa rosadi rosalia rosanti rosdiana rosi rosida rosidi rosita roslina rosmala rosmawati rosmiati
    rosmini rosyid roy royani rozak rozi rudi rudiansyah rudini rudolf rudy rufaida ruhiyat ruhyat rukayah rukmana
    rukmini ruli rully rumiati rumini rumiyati rupiah rusdi rusdiana ruslan rusli rusman rusmana rusmiati rusmin
    rusmini rusnah rustam rustini rusyda ruth rutmiati sabar sabaruddin sabdo sabri sabrina sadewa sadiah sadikin
    sadiman sadiyah saefudin saepudin safa safaruddin safira safitri safrudin safwan sagita sahara sahat sahid
    sahril sahrul said saidah saifuddin saiful saiman sakinah sakti salahudin salamah saleh salim salma salmah
    salman salmiah salmin salsabila salwa samad samadi samini samiyem samsiah samsudin samsul samuel samuji sandi
    sandika sandra sandy sania sanjaya santi santoso sanusi saparudin sapri saprudin sapta saptono saputri sarah
    sardi sari saribanon sariman sarip saripah sariyanto sariyem sarjono sarmi sarmila sarmin sarno sarti sartika
    sartono sarwono sasha sasmita sasongko satria satrio satya satyadarma saut sawitri sayuti sebastian sefti
    sekar sekarwangi selly selvi selvia seno septi septian septiana septiani septiawan serly setiadi setiawan seto
    setyawan setyo setyowati shafa shafira shakila shanum sheila sherina sherly shinta sidik sidiq sigit silalahi
    silas silva silvana silvia simon simson sindi sinta sintia sintya sisca siska siswadi siswandi siswanto
    siswoyo siti sitti slamet sobari sobirin sodikin soeharto soekarno sofi sofia sofyan soimah soleh soleha
    solihin solikin soni sonia sonny sonya sopia sopian soraya sriwahyuni stefan stefani stefanus steffi stella
    stephani stephanie steven subagio subagya subandi subarjo subarkah subekti subiyanto subroto subur sucipto
    sudarma sudarmaji sudarman sudarmin sudarsono sudarti sudarwati sudaryanto sudaryono sudiarta sudibyo sudirman
    sudiro sudiyono sudjatmiko sudjono sudrajat sufyan sugandhi sugandi sugeng sugianto sugiarti sugiarto
    sugiharto sugiman sugimin sugiono sugito sugiyanto sugiyono suhadi suhaeri suhaimi suhana suhandi suhardi
    suhari suhariyanto suharno suharti suhartini suharto suhartono suharyanto suharyono suhendar suhendra suherli
    suherman suhono sujadi sujana sujanto sujarwo sujatmiko sujatno sujiati sujito sujono sukaesih sukamto sukardi
    sukarjo sukarman sukarmin sukarno sukarsih sukarti sukarya sukasih sukemi sukiman sukinah sukini sukirman
    sukiyah sukma sukmana sukmawati suko sukri suladi sulaeman sulaiman sularno sularso sulasih sulasmi sulastri
    sulatin sulis sulistiani sulistiyo sulistyaningsih sulistyo sulistyowati suliyah suliyanto suliyem sultan
    sulthan sumadi sumaji sumanto sumantri sumarmi sumarna sumarni sumarno sumarsono sumarti sumaryani sumaryanto
    sumaryono sumedi sumiarsih sumiati suminah suminarti sumini suminto sumirah sumitro sumiyati sunardi sunari
    sunarmi sunarno sunarsih sunarti sunarto sunarya sunaryati sunaryo sundari suniarti suntoro supangat supardi
    suparjo suparlan suparman suparmi suparno suparti supartini suparto supatmi supatmin supeno supinah supini
    supono supraptini supraptono supratman supri supriadi suprianto supriatna suprihatin supriyadi supriyanto
    supriyati supriyatin supriyatno supriyono suradi surahman surati suratinah suratman suratmi suratno surip
    suripto suriyah surjadi surono suroso surti surya suryadharma suryadi suryana suryani suryanto suryati suryo
    suryono susana susanna susanti susanto susi susiana susiati susilawati susilo susilowati suswanto susy sutan
    sutanto sutardi sutarjo sutarman sutarmi sutarno sutarto sutaryo sutedjo sutejo sutiah sutikno sutiman sutinah
    sutinem sutini sutiyono sutomo sutopo sutoyo sutrimo sutrisna sutrisno suwaji suwandi suwanto suwardi suwarjo
    suwarni suwarno suwarsih suwarti suwarto suwignyo suwito suwondo suyadi suyamto suyani suyanti suyanto suyatin
    suyatmi suyatmin suyatno suyitno suyono suyudi syafa syafaat syafei syafii syafiq syafira syafitri syafruddin
    syafrudin syahid syahputra syahreza syahri syahrial syahrini syahroni syahrul syaifudin syaiful syaira syakila
    syakir syakira syam syamsiah syamsiar syamsir syamsuddin syamsudin syamsul syarief syarif syarifah syarifuddin
    syarifudin syarofah syauqi syawal syifa syukri syukron syukur tabah tabita tabrani taharuddin talitha tamrin
    tania tanti tanto tantri tardi tarman tarmi tarmidi tarmizi tarno tarsih tarti tarwiyah taryadi taryono taslim
    tasrif tasripah tasripin taswin tasya tata tatan tatang tati tatik taufan taufik taufiq teddy tedi tedjo tegar
    teguh teja tengku tenri tenti teresia tersiana tetty teuku thalia thamrin theo theodora theodorus theresia
    thomas tiar tiara tiffany tika timbang timbul timotius tina tino tiopan tirta titan titi titik titin titis
    tito titus tobias togar toha tohari tohir tommy toni tono tony topan torik totok totong toyib tresna tri tria
    triana triani trianto triastuti tridjoko trimo trinil triono trisna trisnawati trisno trisula triyanto triyono
    tubagus tugiman tugimin tugiyem tugiyo tukijan tukiman tukimin tukinem tukino tukiyem tumijan tuminah tuminem
    tumini tumirah tumiyem tumpak turino turmudi turyono tuti tutik tuty tyas ucok ucup udin udjang ujang ulan
    ulfa ulfah uli ulil ulya umam umar umaroh umayah umi ummi unang uni untung upik upit usep usin usman utami
    utari utomo uun uut uyat valentina valentino valerie vallen vanessa vania vanya vebri velly venny vera veri
    vero veronica veronika via vicky victor vika viko vina vincen vincent vincentius vino viola viona virda virgi
    virgiawan vita vito vivi wafa wagiman wagino wahab wahid wahida wahidah wahidin wahyono wahyu wahyudi wahyuni
    wahyuningsih wakidi waluyo wanda wardani wardi wardiman wardoyo warjo warkim warman warni warno warnoto
    warsidi warsih warsini warsito warsiyem warsono warti wartini wartono warya waryati wasis wasito waskito
    wastini wati watini wawan wayan wayudi welas wenda wendi wendy weni wenny wibisono wibowo wicaksono widada
    widi widiarti widiastuti widiyanto widodo widya widyaningrum widyaningsih widyanto widyastuti wijanarko wijaya
    wijayanti wijayanto wilda wildan wilhelmina willem william willy wilma wilson wina winarni winarno winarsih
    winarti winda windarti windi windu wira wiranto wirda wirman wiryawan wisanggeni wisnu wiwi wiwik wiwin wiwit
    wiyono wulan wulandari wulansari wuryani yadin yafet yahman yahya yamin yana yandi yandri yanet yani yanti
    yanto yanuar yanuarti yasin yasinta yasir yasmin yasmine yati yayah yayan yayat yayuk yenni yenny yeremia
    yeremias yesaya yesi yessi yessica yeti yety yoana yoel yoga yogi yohan yohana yohanes yohannes yolanda yolla
    yonathan yono yopi yordan yosafat yosef yosefina yosep yoseph yosephine yoshua yosua yovita yuda yudha
    yudhanto yudhi yudhistira yudi yudiana yudianto yuke yulaikah yuli yulia yuliana yuliani yulianti yulianto
    yuliati yulita yulius yuliyana yuliyanti yumna yunani yuni yuniar yuniarti yuniati yunita yunus yurike yusnani
    yusnita yusra yusran yusri yusril yusron yustina yustinus yusuf yusup yuswandi yuswanto yuyun zaenab zaenal
    zaenudin zahid zahir zahra zahrah zahwa zaidan zainab zainal zaini zainuddin zainul zaitun zakaria zaki zakiah
    zaky zamroni zara zaskia zefa zefanya zelda zeni zenita zhafira zhafran zian zidan zidane zidni zikri zohra
    zubaedah zubaidah zubair zuhdi zuhriah zul zulaiha zulaikha zulfa zulfiani zulfikar zulfikri zulhadi zulham
    zulhijah zulkarnain zulkifli zuraida
    """)

AMBIGUOUS = word_set("""
    abi ade aden adil agung aji alam ali amal amanah ana ananda anggrek ani anti aqsa arti arum asih asma asri
    awal ayu bagus baharu bakti banu baru basri batas batubara berkah bilal bima bintang budi buku bunga cahaya
    cahya cakra catur cendana cici cinta citra dahlia damai dani dasar data delima denis dewa dewi dila dino dipa
    dira dul dwi eka elang elok embun emy endah ening fajar fatih flora fulan gading gadis gaga ganda genta giri
    gita guna guntur hara harapan hari harti hikmah hilal ida ilham imam iman ina inah indah intan jati jaya
    jayadi jean jordan juli jusuf kabul kahar kania karisma kartika kartini karya kasih kenanga kirana kurnia
    laksmi lala lalu langit laras leo lestari lintang lucky lulu luna mada made mahar mak makmur mala malik mangku
    mas mawar mayang mega mei mekar melati mentari merah merlin mesak mina moses muis mukmin mukti mulia mulki
    mulya mumtaz muna murni muslim muslimah mutiara nana nanda narendra naya nelson neng nila nilam nirwana nova
    nur nuri okta oman oscar padma pamela panca pandji panji pelita permata pertiwi petra pipit pranata prasetya
    prihatin program puji purnama puspa putra putri queen radit rahayu rahmat rajab ramadhan ratu rebecca rejeki
    restu rezeki ribut rindu roy rupiah sabar sabri said sakti sandi sapta sari sasha satria sekar selamat selly
    sentosa setia sidik sidiq sinar slamet sri subur suci sudirman sugeng sukri sultan surya syarat syawal syukur
    tabah tanti tata tegar teja timbul tina tino tirta titan titik tito topan tri tria trimo tugimin ujang ulan
    uli ulya umam umar umi uni untung usin utama utami utari utomo veri via viola wafa wahyu walid wardi warni
    wati widya wira wulan yamin yana yoga yunani zara zian
    """)

FAMILY = word_set("""
    adinegoro alatas alaydrus ambarita amtiran andi anggraeni anggraini anggreni angin aritonang arung assegaf
    bangun bani banjarnahor barus batubara benu bhoka boru bria butarbutar dachi daeng damanik daulay depari
    dinata djatmiko djojohadikusumo duha enembe fernandes gea ginting girsang gozali gultom gunadi gunardi gunarso
    gurusinga hadikusumo hakim halawa halim haloho handoyo harahap harefa hartawan hasibuan hidayah hidayati hulu
    hutabarat hutagalung hutajulu hutapea hutasoit iskandardinata kaban kainama kambu karaeng kartanegara
    karundeng kaunang kawengian kawilarang kedang kleden kogoya kolo koroh kurniawan kurniawati kusnadi kusumadewi
    kusumaningrum kusumaningtyas kusumawardani kusumawijaya kuswara kwee laoli larasati lase latuconsina latuheru
    lay leiwakabessy lesmana liem lim lontoh lopulalan lubis lumban lumbantobing lumentut maharani maheswari
    mambrasar manafe mandagi mandey manik manullang manurung marpaung matondang matulessy mbae mella mendrofa
    mulyasari munthe nababan nadeak naibaho naif nainggolan nanlohy napitupulu nasution ndruru nggala nope
    notonegoro nugraheni oei ondoafo ong pakpahan pandiangan pangaribuan pangemanan panggabean panjaitan paramitha
    pardede pardosi pasaribu pattiasina pattinama patty pelawi pelupessy perangin- permatasari petta pinem pohan
    prameswari pramudita pulungan purba puspasari puspitaningrum rajagukguk ramadhanti rangkuti renyaan rettob
    ritonga rohman rompas rumambi rumaropen rumbiak runtuwene sagala sahetapy salim sanam saputra saputri saputro
    saragih saraswati sarumpaet sastroamidjojo sastrowardoyo sebayang sembiring setianingsih setyaningsih siagian
    siahaan siahainenia sianipar sianturi sibarani siburian sidabutar sihaloho sihite sihombing sihotang silaban
    silaen silalahi silitonga simamora simangunsong simanjuntak simanungkalit simarmata simatupang simbolon
    simorangkir sinaga sinambela singarimbun sinulingga sinurat sipahutar sipayung sirait siregar sitanggang
    sitepu sitinjak sitohang sitompul sitorus situmeang situmorang sondakh sopamena sulistianto sumampouw sumarlin
    sunarko surbakti suryadinata suryaputra suryokusumo tabuni taek tahapary tambunan tampubolon tandean tandiono
    tanjung tanoto tanri tanudjaja tanujaya tarigan tedjakusuma tefa telaumbanua thio tjahjono tjandra
    tjandrawinata tjoa tobing toding tokan tuanakotta tumanggor tumbelaka turnip wangge wardani wardhana wardoyo
    wattimena wattimury wenas wenda wenur widjaja widjojo wijayakusuma wijoyanto wijoyo wiradinata wiranata
    wirawan wiriaatmadja wonda yikwa yoku zai zebua zega zendrato
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
