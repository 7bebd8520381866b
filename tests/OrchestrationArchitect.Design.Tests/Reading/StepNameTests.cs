namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class StepNameTests
{
    [Theory]
    [InlineData("The script is locked and the studio applies to the city for a filming licence.", "Apply for filming licence", "filming licence")]
    [InlineData("The committee decides on the complaint within a week.", "Decide on complaint", "complaint")]
    [InlineData("The ranger decides whether the trail stays closed.", "Decide on trail", "trail")]
    [InlineData("The sculptor waits until the mould is dry.", "Wait for mould", "mould")]
    [InlineData("The service replies with a receipt.", "Reply with receipt", "receipt")]
    [InlineData("A better seat is looked for.", "Look for better seat", "better seat")]
    public void Read_ObjectBehindAPreposition_NamesIt(string text, string name, string thing) => Named(text, name, thing);

    [Theory]
    [InlineData("The bakery mails each subscriber a coupon.", "Mail coupon", "coupon")]
    [InlineData("The winner is sent a voucher.", "Send voucher", "voucher")]
    [InlineData("The members are offered a later slot.", "Offer later slot", "later slot")]
    public void Read_TwoObjects_TakesTheThing(string text, string name, string thing) => Named(text, name, thing);

    [Theory]
    [InlineData("Samples are tested. The contaminated ones are destroyed.", "Destroy contaminated samples", "contaminated samples")]
    [InlineData("The agency collects designs. The jury prints the best one.", "Print best design", "best design")]
    [InlineData("The printer makes posters. If a poster is torn, it is replaced.", "Replace poster", "poster")]
    [InlineData("The host greets a guest. When the guest leaves, the porter thanks him.", "Thank guest", "guest")]
    [InlineData("The pianist records two takes and the producer mixes them.", "Mix takes", "takes")]
    public void Read_StandIn_TakesWhatItStandsFor(string text, string name, string thing) => Named(text, name, thing);

    [Theory]
    [InlineData("Withhold 15% of the royalties.", "Withhold royalties", "royalties")]
    [InlineData("Half of the seats are released.", "Release seats", "seats")]
    [InlineData("Pull the last 30 days of readings.", "Pull readings", "readings")]
    [InlineData("A deposit of 40 dollars is taken.", "Take deposit", "deposit")]
    public void Read_Quantity_TakesTheThing(string text, string name, string thing) => Named(text, name, thing);

    [Theory]
    [InlineData("A reminder goes out to the members.", "Send out reminder", "reminder")]
    [InlineData("The garment goes back to the tailor.", "Return garment", "garment")]
    [InlineData("The file goes to the archive.", "Send file", "file")]
    public void Read_WhatHappensToTheSubject_NamesTheSubject(string text, string name, string thing) => Named(text, name, thing);

    [Theory]
    [InlineData("Run the smoke tests.", "Run smoke tests", "smoke tests")]
    [InlineData("Carry out a smoke test.", "Carry out smoke test", "smoke test")]
    [InlineData("Hand the keys over to the buyer.", "Hand over keys", "keys")]
    [InlineData("E-mail the invoice.", "E-mail invoice", "invoice")]
    public void Read_VerbOfMoreWords_IsNamedInFull(string text, string name, string thing) => Named(text, name, thing);

    [Theory]
    [InlineData("The cook prepares the meal and the waiter serves it.", "cook", "waiter")]
    [InlineData("The clerk checks the form and an engineer from the council tests the pump.", "clerk", "engineer")]
    [InlineData("The chart is signed by the ward doctor and filed by a clerk.", "ward doctor", "clerk")]
    public void Read_TwoClauses_KeepsTheirActorsApart(string text, string first, string second) =>
        Texts.Read(text).Steps.Select(step => step.Actor).ShouldBe([first, second]);

    [Theory]
    [InlineData("The guard locks the doors and the windows are closed.", "Lock doors", "Close windows")]
    [InlineData("The vet comments on the values and in the end the report is sent.", "Comment on values", "Send report")]
    [InlineData("The badge is printed. Either way the office is informed.", "Print badge", "Inform office")]
    [InlineData("The daily total is calculated, assigned to the group and sent.", "Calculate daily total", "Assign daily total")]
    public void Read_TwoClauses_KeepsTheirThingsApart(string text, string first, string second) =>
        Texts.Read(text).Steps.Select(step => step.Name).Take(2).ShouldBe([first, second]);

    [Fact]
    public void Read_WhatMoves_ActsNotItself() => Texts.Read("A reminder goes out to the members.").Steps.ShouldHaveSingleItem().Actor.ShouldBeNull();

    private static void Named(string text, string name, string thing)
    {
        var step = Texts.Read(text).Steps[^1];

        step.Name.ShouldBe(name);
        step.Object.ShouldBe(thing);
    }
}
