namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Branches;

public sealed class OnlyOtherwiseTests
{
    [Theory]
    [InlineData("All three readings must be within the limits, otherwise a fitter is called. Then the meter is sealed.")]
    [InlineData("As long as the reading stays low the work may begin. Otherwise a fitter is called. Then the meter is sealed.")]
    public void Read_WhatHoldsTellsNoStep_GoesOnWithoutTheOtherSide(string rest)
    {
        var edges = Texts.Read("The technician reads the meter. " + rest).Edges();

        edges.ShouldContain("read-meter > call-fitter");
        edges.ShouldContain("read-meter > seal-meter");
    }

    [Theory]
    [InlineData("The dealer may still cancel the car. The crane is then released and the porter rings the buyer.", "order-car > ring-buyer")]
    [InlineData("The car may fail on the road. The crane is then released and the porter rings the buyer.", "order-car > ring-buyer")]
    public void Read_WhatMayGoWrongAndThen_IsACase(string text, string edge)
    {
        var facts = Texts.Read("The clerk orders the car. The office books the crane. The bill is written. " + text);

        facts.Edges().ShouldContain(edge);
        facts.Flow.ShouldContain(flow => flow.To == "ring-buyer" && flow.Condition != null);
    }

    [Theory]
    [InlineData("A finished run leads to a chart being drawn and the owner being told. A crashed run leads to the disk being wiped.", "poll-run > wipe-disk")]
    [InlineData("The office applies for a visa. The ticket is posted. A denied visa has consequences: the traveller is rung.", "apply-for-visa > ring-traveller")]
    public void Read_WhatAnOutcomeLeadsTo_IsACase(string text, string edge) =>
        Texts.Read("The run is polled. " + text).Edges().ShouldContain(edge);
}
