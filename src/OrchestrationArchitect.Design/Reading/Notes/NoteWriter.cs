using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions;
using OrchestrationArchitect.Design.Reading.Relations.Setting;
using OrchestrationArchitect.Design.Reading.Tokens;
using OrchestrationArchitect.Design.Reading.Tracing;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>Says what could not be read, contradicts itself, or was left aside.</summary>
internal static class NoteWriter
{
    public static ImmutableArray<NoteFact> Write(Scenario scenario, ProcessFacts facts, ImmutableArray<FieldReading> fields, Lexicon lexicon)
    {
        var workflow = fields[0];
        var notes = new List<NoteFact>();
        notes.AddRange(Unreadable(facts, workflow));
        foreach (var field in EnumTable<SourceField>.Values.Where(f => scenario.TextOf(f).Length > ScenarioReader.MaxFieldLength))
        {
            notes.Add(NoteCode.TooLong.At($"Only the first {ScenarioReader.MaxFieldLength} characters were read.", new SourceSpan(field, 0, ScenarioReader.MaxFieldLength)));
        }

        if (facts.Triggers.IsEmpty && !facts.Steps.IsEmpty)
        {
            notes.Add(NoteCode.NoTrigger.At("Nothing is said to start the process."));
        }

        notes.AddRange(ContradictionFinder.Find(facts, fields, lexicon));
        notes.AddRange(Addressed(workflow));
        if (facts.Language == "en")
        {
            notes.AddRange(Foreign(fields, lexicon));
        }

        return [.. notes];
    }

    /// <summary>Sentences in another language in a text that is English on the whole.</summary>
    private static IEnumerable<NoteFact> Foreign(ImmutableArray<FieldReading> fields, Lexicon lexicon)
    {
        foreach (var sentence in fields.SelectMany(f => f.Sentences).Where(s => s.Tokens.Length >= 4))
        {
            if (LanguageGuess.Of(sentence.Tokens, lexicon) is not ("en" or "und") and var language)
            {
                yield return NoteCode.ForeignPart.At($"This part seems to be in '{language}'; only English is read.", sentence.Span);
            }
        }
    }

    private static IEnumerable<NoteFact> Unreadable(ProcessFacts facts, FieldReading workflow)
    {
        if (!workflow.Tokens.Any(t => t.Kind == TokenKind.Word))
        {
            yield return workflow.Tokens.IsEmpty
                ? NoteCode.Empty.At("The workflow's text is empty.")
                : NoteCode.Nonsense.At("The workflow's text has no words.");
        }
        else if (facts.Language == "und")
        {
            yield return NoteCode.Nonsense.At("The workflow's text has hardly a word the reader knows.");
        }
        else if (facts.Language != "en")
        {
            yield return NoteCode.NotEnglish.At($"The workflow's text seems to be in '{facts.Language}'; only English is read.");
        }
        else if (WordSalad.Is(workflow.Parsed))
        {
            yield return NoteCode.Nonsense.At("The words of the workflow's text make no sentences.");
        }
        else if (facts.Steps.IsEmpty)
        {
            yield return NoteCode.NoSteps.At("The workflow's text tells no action, so there are no steps.");
        }
    }

    /// <summary>Text that tells a reader what to do instead of telling a process.</summary>
    private static IEnumerable<NoteFact> Addressed(FieldReading workflow)
    {
        foreach (var parsed in workflow.Parsed)
        {
            if (SentenceFilter.IsInstruction(parsed.Words))
            {
                yield return NoteCode.Instruction.At("The text addresses the reader; that part was left aside.", parsed.Words.Sentence.Span);
                yield break;
            }
        }
    }
}
