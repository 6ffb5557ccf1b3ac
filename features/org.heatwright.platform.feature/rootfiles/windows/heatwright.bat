@echo off
rem Starts Heatwright. Java 21 or newer: HEATWRIGHT_JAVA (a javaw.exe), .\jre, JAVA_HOME or the PATH, in this order.
setlocal
set "HOME_DIR=%~dp0"
set "JAVA="
if defined HEATWRIGHT_JAVA if exist "%HEATWRIGHT_JAVA%" set "JAVA=%HEATWRIGHT_JAVA%"
if not defined JAVA if exist "%HOME_DIR%jre\bin\javaw.exe" set "JAVA=%HOME_DIR%jre\bin\javaw.exe"
if not defined JAVA if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javaw.exe" set "JAVA=%JAVA_HOME%\bin\javaw.exe"
if not defined JAVA for %%F in (javaw.exe) do if not "%%~$PATH:F"=="" set "JAVA=%%~$PATH:F"
set "WHY=no Java found; install Java 21 or newer, or set HEATWRIGHT_JAVA to its javaw.exe"
if not defined JAVA goto refuse

rem A Java that is too old could not even read the launcher, and would say so in words that help nobody.
for %%F in ("%JAVA%") do set "CONSOLE_JAVA=%%~dpFjava.exe"
set "VERSION=0"
set "ANSWER=%TEMP%\heatwright-java-%RANDOM%.txt"
"%CONSOLE_JAVA%" -version 2>"%ANSWER%"
for /f "usebackq tokens=2,3" %%A in ("%ANSWER%") do if "%%A"=="version" set "VERSION=%%~B"
del "%ANSWER%"
for /f "delims=.-+" %%V in ("%VERSION%") do set "FEATURE=%%V"
set "WHY=%JAVA% is Java %VERSION%; Heatwright needs 21 or newer, and of 25 at least 25.0.3 (JDK-8377811)"
if %FEATURE% LSS 21 goto refuse
for %%V in (25 25.0.0 25.0.1 25.0.2) do if "%VERSION%"=="%%V" goto refuse

pushd "%HOME_DIR%plugins"
for %%F in (org.eclipse.equinox.launcher_*.jar) do set "JAR=%HOME_DIR%plugins\%%F"
popd
set "DATA=-data "%USERPROFILE%\heatwright-workspace""
for %%A in (%*) do if "%%~A"=="-data" set "DATA="
start "Heatwright" "%JAVA%" -Dosgi.requiredJavaVersion=21 -Djava.awt.headless=true "-Dheatwright.start=%~f0" %HEATWRIGHT_VMARGS% -jar "%JAR%" %DATA% %*
exit /b 0

:refuse
echo heatwright: %WHY% 1>&2
rem Started by a double click, the window would close before anybody has read it.
if not defined HEATWRIGHT_NO_PAUSE pause
exit /b 127
