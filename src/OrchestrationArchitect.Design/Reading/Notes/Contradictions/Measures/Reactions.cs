using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>After how long something is done for want of something else: "if nobody answers for ten minutes, the manager is called", "the manager is called after an hour".</summary>
internal sealed class Reactions(LimitMaker maker, TopicWordReader words, Lexicon lexicon)
{
    /// <summary>What a sentence tells of it.</summary>
    public IEnumerable<Limit> Of(ParsedSentence sentence, IReadOnlyList<Quantity> quantities)
    {
        var said = sentence.Words;
        var times = quantities.Where(quantity => quantity.Kind == QuantityKind.Time).ToList();
        if (times.Count == 0 || times.Exists(other => other.Value != times[0].Value) || Indexes.From(0, said.Count).Any(i => lexicon.Phrases.Set("not-the-first").IsWordAt(said, i) && said.TagAt(i + 1) == Tag.Noun))
        {
            yield break;
        }

        var time = times[0];
        var under = sentence.Clauses.FirstOrDefault(clause => clause.Kind is ClauseKind.Condition or ClauseKind.Temporal && clause.Start <= time.First && time.First < clause.End);
        var main = under is null ? sentence.Predicates.LastOrDefault(told => told.Clause == ClauseKind.Main && told.First < time.First) ?? sentence.Predicates.FirstOrDefault(told => told.Clause == ClauseKind.Main)
            : Denial.IsIn(said, under.Start, under.End, lexicon) ? sentence.Predicates.FirstOrDefault(told => told.Clause == ClauseKind.Main && (told.First >= under.End || told.First < under.Start)) : null;
        if (main is null or { Negated: true } || (under is null && said.Lower(time.First - 1) != "after"))
        {
            yield break;
        }

        var part = Stretch.At(sentence, main.Verb);
        List<TopicWord> done = [.. Enumerable.Range(part.Start, part.End - part.Start).Where(i => (i < time.First || i >= time.End) && !part.IsCircumstance(i) && words.IsTelling(said, i)).Select(i => words.Of(said, i))];
        if (done.Count > 0)
        {
            var limit = maker.New(LimitKind.Reaction, time.Value, sentence, time.First, time.End, isLeast: false);
            yield return limit.Of(about => about with { Words = done, Heads = done, Doers = [], Room = Room.None });
        }
    }
}
