namespace OrchestrationArchitect.Runs.Planning;

/// <summary>What to say where a model is asked for and none is set up.</summary>
public static class MissingModel
{
    /// <summary>How to set one up, on each host.</summary>
    public const string Fix =
        "No model is set up on this host: set ARCHITECT_MODEL_ENDPOINT, ARCHITECT_MODEL_NAME and, where needed, ARCHITECT_MODEL_KEY "
        + "(in Azure: AzureOpenAI__Endpoint and AzureOpenAI__Deployment), or ask for the generator 'rules'.";
}
