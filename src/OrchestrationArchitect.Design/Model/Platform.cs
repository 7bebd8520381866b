namespace OrchestrationArchitect.Design.Model;

/// <summary>The cloud a design is for: it decides services, prices and limits.</summary>
public enum Platform
{
    /// <summary>No cloud is fixed; the designer picks from the services the text names.</summary>
    Any,

    /// <summary>Amazon Web Services: Step Functions, Lambda, SQS.</summary>
    Aws,

    /// <summary>Microsoft Azure: Durable Functions, Functions, Storage queues, Service Bus.</summary>
    Azure,
}
