@echo off
rem Starts Heatwright. Java: HEATWRIGHT_JAVA, .\jre, JAVA_HOME or the PATH, in this order; it needs 21 or newer.
setlocal
set "HOME_DIR=%~dp0"
set "JAVA=javaw"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\javaw"
if exist "%HOME_DIR%jre\bin\javaw.exe" set "JAVA=%HOME_DIR%jre\bin\javaw"
if defined HEATWRIGHT_JAVA set "JAVA=%HEATWRIGHT_JAVA%"
for %%F in ("%HOME_DIR%plugins\org.eclipse.equinox.launcher_*.jar") do set "JAR=%%F"
start "Heatwright" "%JAVA%" -Dosgi.requiredJavaVersion=21 %HEATWRIGHT_VMARGS% -jar "%JAR%" -data "%USERPROFILE%\heatwright-workspace" %*
