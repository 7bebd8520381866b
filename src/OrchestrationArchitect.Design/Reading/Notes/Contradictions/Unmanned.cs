using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>A process that is to run without people and has a person decide in it.</summary>
internal sealed class Unmanned(ProcessFacts facts, Sayings sayings, Lexicon lexicon)
{
    private readonly ToldSteps _told = new(facts, lexicon);

    /// <summary>A note for the first sentence that leaves no place for people.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        var human = facts.Steps.FirstOrDefault(step => step is { Effect: Effect.Human, Actor: not null } && !_told.IsConditional(step));
        var demand = human is null ? null : sayings.All.FirstOrDefault(IsDemand);
        if (human is not null && demand is not null)
        {
            yield return NoteCode.Excluding.At($"Contradiction: no person may take part, but '{human.Id}' is done by one.", demand.Words.Sentence.Span);
        }
    }

    /// <summary>"The process runs without human intervention": of the whole, at all times.</summary>
    private bool IsDemand(ParsedSentence sentence)
    {
        var words = sentence.Words;
        if ((lexicon.Phrases.Set("unmanned").Find(words, 0, words.Count) < 0 && !lexicon.Phrases.Set("unmanned").IsIn(words.Sentence.Label)) || !sentence.Clauses.IsEmpty)
        {
            return false;
        }

        return Indexes.From(0, words.Count).All(i => words.TagAt(i) is not (Tag.Noun or Tag.Name or Tag.Number) || lexicon.Phrases.Set("whole").IsWord(words.Lower(i)) || lexicon.Phrases.Set("transaction").IsBaseAt(words, i) || lexicon.Phrases.Set("unmanned-word").IsWord(words.Lower(i)));
    }
}
