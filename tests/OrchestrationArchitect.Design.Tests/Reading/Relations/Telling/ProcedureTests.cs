namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Telling;

/// <summary>A procedure told by how it begins, goes on and ends, or by the list of its stages.</summary>
public sealed class ProcedureTests
{
    [Theory]
    [InlineData("The procedure begins with a visual inspection, continues with a pressure test and ends with the sealing of the tank.", "inspect test seal")]
    [InlineData("A claim goes through the usual stages: registration, assessment, approval and archiving.", "register assess approve archive")]
    [InlineData("Each claim runs through registration, assessment, approval and archiving.", "register assess approve archive")]
    [InlineData("The first step is a credit check. The second is the creation of the lease. The third and last is the payout.", "check create pay-out")]
    public void Read_HowAProcedureRuns_TellsItsSteps(string text, string verbs) =>
        Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(verbs.Split(' '));

    [Fact]
    public void Read_StatesThatAThingPassesThrough_AreNoSteps() =>
        Texts.Read("A rental passes through the states reserved, active and settled. The bike is blocked.").Ids().ShouldBe(["block-bike"]);
}
