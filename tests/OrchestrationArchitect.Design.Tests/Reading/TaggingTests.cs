using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class TaggingTests
{
    [Theory]
    [InlineData("Nurses label samples.", "label")]
    [InlineData("They begin at once: billing checks accounts, shipping packs the boxes.", "checks")]
    [InlineData("Two share the work: one sieves and weighs the flour, the other shapes the rolls.", "sieves")]
    [InlineData("Once in a while the register refuses the owner.", "refuses")]
    [InlineData("Field engineers charge the battery.", "charge")]
    [InlineData("The e-book service suspends downloads.", "suspends")]
    [InlineData("If the stock is low, check with the depot.", "check")]
    [InlineData("In addition, wear gloves.", "wear")]
    [InlineData("If test 4 fails, the pump is stopped.", "fails")]
    [InlineData("The fee is paid before the gate opens.", "opens")]
    [InlineData("Something that blocks the line is removed.", "blocks")]
    [InlineData("This triggers an alarm.", "triggers")]
    [InlineData("Any failure after packing releases the van.", "releases")]
    [InlineData("A refusal by the guest up to two hours before noon voids the voucher.", "voids")]
    [InlineData("The fee is paid before the guard opens the gate.", "opens")]
    [InlineData("Each barn that can help puts a stall aside.", "puts")]
    [InlineData("Letters without a stamp go back to the sender.", "go")]
    [InlineData("Accounts payable log the invoice.", "log")]
    [InlineData("Window contacts feed the bus.", "feed")]
    [InlineData("Let the team lead know.", "know")]
    [InlineData("Have the foreman sign the sheet.", "sign")]
    [InlineData("Only after the check does the crane lift the load.", "lift")]
    [InlineData("As soon as it is dry the painter seals the floor.", "seals")]
    [InlineData("The clerk is asked to stamp the form.", "stamp")]
    [InlineData("Clerk: books the room.", "books")]
    [InlineData("Remove downloads.", "Remove")]
    [InlineData("The price is agreed, the sum due collected and the bill posted.", "collected")]
    [InlineData("The ballots of all wards flow into the hall.", "flow")]
    [InlineData("What comes back is filed.", "comes")]
    [InlineData("A bot diffs the two lists.", "diffs")]
    [InlineData("The steward tops up the glasses and trays the empties.", "trays")]
    [InlineData("Drain the tank, shim the lid.", "shim")]
    [InlineData("The crew has to cordon the pitch.", "cordon")]
    [InlineData("Once the ship has docked, the inspector boards.", "boards")]
    [InlineData("On the day the crew loads, drives and unloads.", "loads")]
    [InlineData("They hand in an essay, which a teacher of the other class grades.", "grades")]
    [InlineData("After thirty days the head of housing takes charge.", "takes")]
    [InlineData("Should the driver find damage, the label is rewritten.", "find")]
    [InlineData("He asks the bank and then waits for the three offers.", "waits")]
    [InlineData("What the sensor reports is stored.", "reports")]
    [InlineData("Plugging in starts the session.", "starts")]
    [InlineData("The fee is fixed and the monthly rate set up.", "set")]
    [InlineData("The map is redrawn.", "redrawn")]
    [InlineData("The packer has the driver sign for them.", "sign")]
    [InlineData("Whoever drives the van that day takes the contract along.", "takes")]
    [InlineData("The hotel either signs on or hands back the keys.", "signs")]
    [InlineData("The books are closed and orders for soap go out.", "go")]
    [InlineData("Complaints land on my desk.", "land")]
    [InlineData("The claim is dropped and a refusal by her closes the case.", "closes")]
    [InlineData("Grade two calls for a second look.", "calls")]
    [InlineData("If the two disagree, the chair is asked.", "disagree")]
    [InlineData("Offers lapse after eight weeks.", "lapse")]
    [InlineData("Should a tenant die, the heirs step in.", "step")]
    [InlineData("Rates are set once a month and hold for all.", "hold")]
    [InlineData("The head of catering books the hall.", "books")]
    [InlineData("A visitor picks a pass and pays.", "pays")]
    [InlineData("The agent need not know the steps.", "know")]
    [InlineData("The porter must clean, air and lock the room.", "air")]
    [InlineData("The mechanic inspects it and jots down what is worn.", "jots")]
    [InlineData("The tool sorts the rows and greps what fails.", "greps")]
    [InlineData("Legal negotiates and signs the lease.", "negotiates")]
    [InlineData("The guest picks the names for three badges and pays.", "pays")]
    [InlineData("The relay signs the body and POSTs it.", "POSTs")]
    [InlineData("With the permit the foreman orders the crane.", "orders")]
    [InlineData("In step 3 finance releases the payment.", "releases")]
    [InlineData("The head of finance claims the tax back.", "claims")]
    public void Explain_VerbThatMayBeANoun_IsAVerb(string text, string word) => TagOf(text, word).IsVerb().ShouldBeTrue();

    [Theory]
    [InlineData("Show notes and chapter marks are made.", "Show")]
    [InlineData("Cards the issuer does not know are voided.", "Cards")]
    [InlineData("Tour operators send a list.", "Tour")]
    [InlineData("Disposal certificates for fridges follow a week later.", "certificates")]
    [InlineData("The part is released to service.", "service")]
    [InlineData("Rows that fail are written to a reject file.", "file")]
    [InlineData("The weekly sales report goes to the board.", "report")]
    [InlineData("The clerk looks up the price.", "up")]
    [InlineData("It is made by an engineering firm.", "firm")]
    [InlineData("The papers are taken to the new centre on foot.", "centre")]
    [InlineData("Major ones, as well as doubtful ones, go to the board.", "Major")]
    [InlineData("The delivery kiosks the guest picks are noted.", "kiosks")]
    [InlineData("Whatever the outcome, the guard is told.", "Whatever")]
    [InlineData("The bot sends the sum to #db-changes.", "#db-changes")]
    [InlineData("Reports between two and five pages are read.", "Reports")]
    [InlineData("The nurse reads the form; bruises that cover the arm are measured.", "bruises")]
    [InlineData("Posts on which the filter is unsure are shown to her.", "Posts")]
    [InlineData("Packing that breaks the rule is replaced.", "Packing")]
    [InlineData("Survey and valuation, once they are in, go to the lender.", "Survey")]
    [InlineData("Discharge used to take a week.", "Discharge")]
    [InlineData("A pupil who has let the second warning pass is excluded.", "second")]
    [InlineData("Minor ones are filed; major ones, like any late one, are tabled.", "major")]
    [InlineData("We pick skis, boots and poles, and text the code.", "boots")]
    [InlineData("Five technical calls make up the round.", "calls")]
    [InlineData("The poster goes to print.", "print")]
    [InlineData("Parents whose child is ill apply for special transport.", "transport")]
    [InlineData("Between the two shifts the floor is swept.", "shifts")]
    [InlineData("Flat tins are sold, bent ones scrapped.", "bent")]
    [InlineData("The roof is swept and drinks offered.", "drinks")]
    [InlineData("Files of cases that ended badly are kept.", "Files")]
    [InlineData("Once complete, the plan goes to her.", "complete")]
    [InlineData("In urgent repair cases the caretaker rings the tenant.", "cases")]
    [InlineData("For small claims the adjuster is skipped.", "claims")]
    [InlineData("For each of the six target formats a copy is made.", "formats")]
    [InlineData("With high value orders the manager signs the slip.", "orders")]
    [InlineData("The ad is sent to all the job boards the client has booked.", "boards")]
    [InlineData("Parcel arrives at the desk and is opened.", "Parcel")]
    [InlineData("Lab results for fat, protein and salt are loaded.", "results")]
    [InlineData("The crew is cancelled, the slot given up, deposit paid back.", "deposit")]
    [InlineData("Grade it, decide on restock, repair or disposal.", "repair")]
    [InlineData("Get the wind forecast for the night.", "forecast")]
    [InlineData("Get the wind forecast.", "forecast")]
    [InlineData("The crews are held against embargo and sanctions lists.", "sanctions")]
    [InlineData("The prices are fixed by seasons and charges.", "charges")]
    [InlineData("The realm is deleted and the DNS record removed.", "record")]
    [InlineData("The AWS account is billed.", "account")]
    public void Explain_NounThatMayBeAVerb_IsNoVerb(string text, string word) => TagOf(text, word).IsVerb().ShouldBeFalse();

    [Theory]
    [InlineData("The desk checks the scan; an unusable one is refused.", "unusable")]
    [InlineData("The label of the crate is scratchable.", "scratchable")]
    [InlineData("The clerk returns implausible readings.", "implausible")]
    public void Explain_UnknownWordMadeLikeAnAdjective_IsOne(string text, string word) => TagOf(text, word).ShouldBe(Tag.Adjective);

    [Theory]
    [InlineData("The contract is ended and the marking removed from the map.", "marking")]
    [InlineData("The account is closed and the billing stopped.", "billing")]
    [InlineData("The training cancelled by the guest is refunded.", "training")]
    public void Explain_WordInIngBeforeABareParticiple_IsANoun(string text, string word) => TagOf(text, word).ShouldBe(Tag.Noun);

    [Fact]
    public void Explain_WordThatTheModelCorrects_KeepsWhatTheRulesSaid()
    {
        var words = ScenarioReader.Explain(Texts.Scenario("The papers are taken to the new centre on foot.")).Fields[0].Parsed[0].Words;

        words.Said.ShouldNotBeNull().Tags.Length.ShouldBe(words.Tags.Length);
        Enumerable.Range(0, words.Count).ShouldAllBe(i => words.Tags[i] == words.Said.Tags[i] || words.Said.IsOpen(i));
    }

    private static Tag TagOf(string text, string word)
    {
        var words = ScenarioReader.Explain(Texts.Scenario(text)).Fields[0].Parsed.Select(p => p.Words).Single(w => w.Sentence.Tokens.Any(t => t.Text == word));
        return words.Tags[words.Sentence.Tokens.TakeWhile(t => t.Text != word).Count()];
    }

    [Theory]
    [InlineData("A second person concurs or objects.", 2)]
    [InlineData("A clerk reviews both and signs.", 2)]
    [InlineData("Wash, dry and fold.", 3)]
    [InlineData("After that seed the demo project.", 1)]
    public void Read_VerbThatMayBeANoun_IsToldByWhatItIsJoinedTo(string text, int steps) =>
        Texts.Read("The crate is opened by a porter. " + text).Steps.Length.ShouldBe(steps + 1);
}
