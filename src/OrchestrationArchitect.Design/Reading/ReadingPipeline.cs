using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Facts;
using OrchestrationArchitect.Design.Reading.Constraints;
using OrchestrationArchitect.Design.Reading.Notes;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Relations;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;
using OrchestrationArchitect.Design.Reading.Tracing;
using OrchestrationArchitect.Design.Reading.Triggers;

namespace OrchestrationArchitect.Design.Reading;

/// <summary>Runs the stages in their order.</summary>
internal sealed class ReadingPipeline(Scenario scenario, Lexicon lexicon)
{
    public ReadingTrace Run()
    {
        var workflow = Field(SourceField.BusinessWorkflow);
        var sources = Field(SourceField.EventSources);
        var constraints = Field(SourceField.ConstraintsAndSlas);
        var language = LanguageGuess.Of(workflow.Tokens, lexicon);
        var readable = language == "en" && !workflow.Sentences.IsEmpty;
        var triggers = TriggerReader.Read(sources.Parsed, workflow.Parsed, lexicon);
        var narrative = readable
            ? NarrativeReader.Read(workflow.Parsed, lexicon, startIsStep: sources.Parsed.IsEmpty)
            : new Narrative([], []);
        var stated = StatedCompensations.Read(narrative, workflow.Parsed, constraints.Parsed, lexicon);
        var facts = FactBuilder.Build(narrative, stated, lexicon, out var ruled);
        facts = scenario.Steps.IsEmpty ? facts : Overrides.Apply(scenario, facts, lexicon);
        facts = facts with { Language = language, Triggers = triggers };
        var limits = new ConstraintReader(StepIndex.Of(facts, scenario.Name, workflow.Parsed, lexicon), lexicon);
        facts = facts with { Constraints = Constraints(limits, workflow, sources, constraints) };
        facts = facts with { Notes = NoteWriter.Write(scenario, facts, [workflow, sources, constraints], lexicon) };
        return new ReadingTrace(scenario, [workflow, sources, constraints], narrative, facts) { Undoings = [.. stated.Weighed], Choices = [.. stated.Choices], Limits = [.. limits.Choices], Ruled = ruled };
    }

    private FieldReading Field(SourceField field)
    {
        var text = scenario.TextOf(field) ?? "";
        var read = text.Length > ScenarioReader.MaxFieldLength ? text[..ScenarioReader.MaxFieldLength] : text;
        var tokens = Tokenizer.Tokenize(read);
        var blocks = UndoPairs.Mark(UndoLines.Join(BlockReader.Read(field, read, tokens, lexicon), lexicon), lexicon);
        ImmutableArray<Sentence> sentences = Orders.Mark([.. blocks.SelectMany(block => Split(field, block))], lexicon);
        var parsed = Tagger.Run(sentences, lexicon).Select(words => ClauseReader.Read(words, lexicon)).ToImmutableArray();
        parsed = Outline.Read(LabelPairs.Mark(TimePairs.Mark(parsed, lexicon), lexicon), lexicon);
        return new FieldReading(field, tokens, sentences, parsed, [.. parsed.Select(p => QuantityReader.Read(p.Words))]);
    }

    private IEnumerable<Sentence> Split(SourceField field, Block block)
    {
        var sentences = SentenceSplitter.Split(field, block, lexicon);
        return field == SourceField.BusinessWorkflow ? ArrowLeads.Join(sentences, lexicon).SelectMany(s => LabelClauses.Split(s, lexicon)) : sentences;
    }

    private static ImmutableArray<ConstraintFact> Constraints(ConstraintReader reader, params ReadOnlySpan<FieldReading> fields)
    {
        var all = ImmutableArray.CreateBuilder<ConstraintFact>();
        foreach (var field in fields)
        {
            foreach (var fact in reader.Read(field.Parsed, field.Quantities))
            {
                if (!all.Any(other => Same(other, fact)))
                {
                    all.Add(fact);
                }
            }
        }

        return all.ToImmutable();
    }

    private static bool Same(ConstraintFact one, ConstraintFact other) => one.Kind == other.Kind && one with { Span = other.Span } == other;
}
