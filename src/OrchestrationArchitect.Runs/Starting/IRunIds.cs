namespace OrchestrationArchitect.Runs.Starting;

/// <summary>Makes ids for new runs; the host decides how, so that tests can too.</summary>
public interface IRunIds
{
    /// <summary>An id never given before: lower-case letters, digits and dashes.</summary>
    string Next();
}
