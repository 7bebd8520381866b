using OrchestrationArchitect.Corpus.Cases;

namespace OrchestrationArchitect.Corpus.Tests.Cases;

public sealed class CorpusFolderTests
{
    [Theory]
    [InlineData(CorpusFiles.Cases, 64)]
    [InlineData(CorpusFiles.HeldOut, 32)]
    [InlineData(CorpusFiles.Challenge, 20)]
    [InlineData(CorpusFiles.Varied, 310)]
    [InlineData(CorpusFiles.Registers, 120)]
    public void Load_EverySet_HasSoundLabels(string set, int atLeast)
    {
        var cases = CorpusFiles.Load(set);

        cases.Length.ShouldBeGreaterThanOrEqualTo(atLeast);
        cases.Select(one => one.Slug).ShouldBeUnique();
        foreach (var step in cases.SelectMany(one => one.Expected.Steps.Select(step => step.Span.In(one.Scenario))))
            step.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("{id: a, verb: pay, word: pays}", "'pays' does not stand 1 times")]
    [InlineData("{id: a, verb: pay, word: pay}", "'pay' stands 2 times")]
    [InlineData("{id: a, verb: pay, word: pay, nth: 3}", "does not stand 3 times")]
    public void Parse_WordThatCannotBePlaced_IsRefused(string step, string problem)
    {
        var yaml = $"business_workflow: We pay, then pay again, without prepayment.\nexpected:\n  steps:\n    - {step}\n";

        Should.Throw<CorpusFormatException>(() => CorpusFolder.Parse("x", yaml)).Message.ShouldContain(problem);
    }

    [Theory]
    [InlineData("order: [a -> b]", "'b' is no (required) step")]
    [InlineData("constraints: [{kind: speed, value: 1}]", "'speed' is no ConstraintKind")]
    [InlineData("constraints: [{kind: latency, value: soon}]", "Latency needs a figure")]
    [InlineData("triggers: [pigeon]", "'pigeon' is no TriggerKind")]
    public void Parse_LabelThatPointsNowhere_IsRefused(string label, string problem)
    {
        var yaml = $"business_workflow: We pay.\nexpected:\n  steps: [{{id: a, verb: pay, word: pay}}]\n  {label}\n";

        Should.Throw<CorpusFormatException>(() => CorpusFolder.Parse("x", yaml)).Message.ShouldContain(problem);
    }
}
