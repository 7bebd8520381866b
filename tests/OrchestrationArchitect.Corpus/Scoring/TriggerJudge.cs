using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>Judges the set of kinds that start a run.</summary>
internal static class TriggerJudge
{
    public static Judgement Judge(CorpusCase asked, ProcessFacts facts)
    {
        var left = facts.Triggers.Select(trigger => trigger.Kind).ToHashSet();
        var missing = new List<string>();
        var found = 0;
        foreach (var kinds in asked.Expected.Triggers)
        {
            if (kinds.Any(left.Contains))
            {
                found++;
                left.ExceptWith(kinds);
            }
            else
            {
                missing.Add(string.Join('|', kinds.Select(KebabEnum.Name)));
            }
        }

        left.ExceptWith(asked.Expected.AllowedTriggers);
        return Judgement.Of(found, missing, left.Order().Select(KebabEnum.Name));
    }
}
