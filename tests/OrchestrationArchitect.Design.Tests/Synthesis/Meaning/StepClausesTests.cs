using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Meaning;

namespace OrchestrationArchitect.Design.Tests.Synthesis.Meaning;

/// <summary>The words that a text says of each step.</summary>
public sealed class StepClausesTests
{
    private const string Text = "Book the courier and charge the card. Print the slip.";

    [Theory]
    [InlineData("Book", "book the courier and")]
    [InlineData("charge", "charge the card")]
    [InlineData("Print", "print the slip")]
    public void Clause_OfStep_EndsWithItsSentenceOrAtTheNextStep(string step, string expected) =>
        Clause(Step(step)).ShouldBe(expected);

    [Fact]
    public void Clause_OfStepWithoutWords_IsEmpty() =>
        Clause(new StepFact("undo", "Undo", "undo", null, null, Effect.Idempotent, new SourceSpan(SourceField.BusinessWorkflow, 0, 0))).ShouldBeEmpty();

    private static string Clause(StepFact step)
    {
        var facts = new ProcessFacts { Steps = [Step("Book"), Step("charge"), Step("Print"), step] };
        var sentences = new Sentences(new Scenario { BusinessWorkflow = Text, EventSources = "", ConstraintsAndSlas = "" });
        return string.Join(' ', new StepClauses(facts, sentences).Of(step).Select(word => word.Text));
    }

    private static StepFact Step(string word) =>
        new(word, word, word, null, null, Effect.Idempotent, new SourceSpan(SourceField.BusinessWorkflow, Text.IndexOf(word, StringComparison.Ordinal), word.Length));
}
